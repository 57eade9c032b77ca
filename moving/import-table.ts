import { type Item, marshalKey } from '#functions/lib/aws/dynamodb.ts';
import type { WholeTable } from '#functions/lib/aws/whole-table.ts';
import { listingsOf } from '#functions/lib/listings-of.ts';
import type { Listing } from '#functions/lib/ports.ts';
import { tasksBy, watchItem } from '#functions/lib/store/commit-items.ts';
import { indexKeys, keys } from '#functions/lib/store/keys.ts';
import { writtenRows } from '#functions/lib/store/list-rows.ts';
import { listingItems } from '#functions/lib/store/listing-items.ts';
import { watchOfNewMachine } from '#functions/lib/watch.ts';
import type { CaseState } from '#schemas/case-state.ts';
import type { EventEnvelope } from '#schemas/event.ts';
import type { Assignee } from '#schemas/task.ts';
import { registerList } from '#workflows/procedure/projections.ts';
import type { CheckedFile } from './check-file.ts';
import { MovingError } from './moving-error.ts';
import { nameOfMoved, owedRows } from './owed-rows.ts';
import { procedures } from './procedures.ts';
import { kindOf, type RowOf } from './row.ts';
import { itemOf } from './row-items.ts';
import type { Side } from './side.ts';

/** Rows of people who came and of mails that came in before anybody proposed anything. */
const besideCases: ReadonlySet<string> = new Set([
  ...['roster', 'sign-in', 'sessions', 'calendar', 'views', 'limit', 'received-mail', 'digest'],
  ...['changed', 'catch-up', 'history-check'],
]);

/** How far an import has come, in the table itself: there is no roster as long as this row is there (ADR 7). */
type Marker = { readonly file: string; readonly phase: 'rows' | 'opening'; readonly startedAt: string };

/**
 * Writes a checked file into a table that holds no case. Broken off anywhere, the same file again completes it.
 * @param beforeRows writes what rows name, such as contents of documents
 * @throws MovingError before anything is written, when the table is not empty or another file is half-way in it
 */
export async function importTable(
  side: Side,
  file: CheckedFile,
  signingKey: string | undefined,
  now: string,
  progress: (rows: number) => void,
  beforeRows: () => Promise<void> = async () => undefined,
): Promise<void> {
  const { table } = side;
  const marker = await beginOrGoOn(table, file, now);
  if (marker.phase === 'rows') {
    await beforeRows();
    await forgetBooks(table);
    await table.putAll(restingRows(file, marker.startedAt), progress);
    // From here on machines may start and write into cases: those are never written again.
    await table.put(markerItem({ ...marker, phase: 'opening' }));
  }
  await table.putAll(owedRows(file, marker.startedAt).map(itemOf), () => {});
  await side.takeOver(file.roster.roster, signingKey);
  await table.exchange(itemOf(file.roster), keys.importUnderWay());
}

function* restingRows(file: CheckedFile, startedAt: string): Generator<Item> {
  let history: EventEnvelope[] = [];
  const listed = new Set<string>();
  for (const row of file.rows()) {
    if (row.kind === 'case') {
      const { procedure } = row;
      const module = procedures[procedure];
      const lists = module === undefined ? [] : listingsOf(module, [], row.state, () => history);
      for (const { list } of lists) if (list === registerList) listed.add(row.state.caseId);
      yield* caseRows(row, lists, startedAt);
      history = [];
      continue;
    }
    // The events of a case stand before it.
    if (row.kind === 'event') history.push(row.event);
    // The register's lines of a case are made anew, unless an older version had it there and this one would not.
    const isMade = (row.kind === 'register' || row.kind === 'register-entry') && listed.has(row.entry.caseId);
    if (row.kind === 'task') yield itemOf(placedByDue(row));
    else if (!isMade && row.kind !== 'roster' && row.kind !== 'outbox') yield itemOf(row);
  }
}

/** The case, and the rows by which lists and the watchdog of the new side find it. */
function* caseRows(row: RowOf<'case'>, lists: readonly Listing[], startedAt: string): Generator<Item> {
  const { procedure } = row;
  const state: CaseState = row.state;
  const watch = row.watch && (row.stage === 'rest' ? row.watch : watchOfNewMachine(row.watch, startedAt));
  const moved = { ...row, ...indexKeys.case(procedure, state.at, state.openedAt, state.caseId) };
  const runs = row.stage === 'rest' ? undefined : { SS: [nameOfMoved(state.caseId, startedAt)] };
  const rows = { S: JSON.stringify(writtenRows(lists, state)) };
  yield { ...itemOf(watch === undefined ? moved : { ...moved, watch }), lists: rows, tasksBy, ...(runs && { runs }) };
  yield* listingItems(procedure, state, lists);
  if (watch !== undefined) yield watchItem(state.caseId, watch.lookAt);
}

/** Files of former versions have tasks by when they were opened. */
function placedByDue(row: RowOf<'task'>): RowOf<'task'> {
  const assignee = row.SK.slice(keys.task('', row.task.taskId, '' as Assignee).SK.length) as Assignee;
  return { ...row, ...indexKeys.task(assignee, row.task) };
}

/** A book that the target has begun by itself, when its first roster was loaded, is not the one that comes with the file. */
async function forgetBooks(table: WholeTable): Promise<void> {
  for await (const { PK, SK } of table.scan()) {
    if (isOfBook(PK?.S ?? '')) await table.delete({ PK: PK?.S ?? '', SK: SK?.S ?? '' });
  }
}

/** Rows of the book, its entries, and the news that it owes. */
const isOfBook = (PK: string): boolean => kindOf(PK, 'META') === 'book';

async function beginOrGoOn(table: WholeTable, file: CheckedFile, now: string): Promise<Marker> {
  const found = await table.get(keys.importUnderWay());
  if (found !== undefined) {
    const marker = markerOf(found);
    if (marker.file === file.sha256) return marker;
    throw new MovingError(
      `${table.name} holds half of another file, begun ${marker.startedAt}: import that one again, or empty the table`,
    );
  }
  for await (const { PK, SK, cases } of table.scan()) {
    const kind = kindOf(PK?.S ?? '', SK?.S ?? '');
    if ((kind !== undefined && besideCases.has(kind)) || isOfBook(PK?.S ?? '')) continue;
    if (kind === 'document' && cases === undefined) continue;
    throw new MovingError(
      `the target is not empty (it holds ${PK?.S} ${SK?.S}): import into one that has had no case yet`,
    );
  }
  const marker = { file: file.sha256, phase: 'rows', startedAt: now } as const;
  await table.exchange(markerItem(marker), keys.roster());
  return marker;
}

const markerItem = ({ file, phase, startedAt }: Marker): Item => ({
  ...marshalKey(keys.importUnderWay()),
  file: { S: file },
  phase: { S: phase },
  startedAt: { S: startedAt },
});

const markerOf = (item: Item): Marker => ({
  file: item['file']?.S ?? '',
  phase: item['phase']?.S === 'opening' ? 'opening' : 'rows',
  startedAt: item['startedAt']?.S ?? '',
});
