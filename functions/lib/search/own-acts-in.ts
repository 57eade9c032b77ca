import type { OwnActsAsked, OwnActsFound, OwnChoice } from '#schemas/own-acts.ts';
import { partsOf } from '#schemas/task.ts';
import type { Reader } from '#workflows/procedure/procedure.ts';
import { cells, type EventRows, type Vocabulary } from './event-rows.ts';
import { type Seeing, seenBy } from './seen-by.ts';

type Question = Seeing & {
  /** Undefined for somebody without a role, who finds nothing. */
  readonly reader: Reader | undefined;
} & Pick<OwnActsAsked, 'own' | 'after' | 'limit'>;

/** What the reader has done, and what was done or said in the name of those for whom they act now, as far as they may read it. */
export async function ownActsIn({ reader, own, after, limit, ...seeing }: Question): Promise<OwnActsFound> {
  const hits: OwnActsFound['hits'][number][] = [];
  const found = { total: 0, byYear: {} as Record<string, number>, byChoice: {} as Partial<Record<OwnChoice, number>> };
  if (reader === undefined) return { hits, ...found };
  const seen = await seenBy(seeing, reader);
  const { rows, order, vocabulary } = seeing.events;
  const choiceOf = choiceFor(reader, vocabulary);
  const onPages = after === undefined ? order.size : order.countBeforePlace(after);
  let [last, isMore] = [undefined as number | undefined, false];
  for (let number = order.size - 1; number >= 0; number -= 1) {
    const row = order.at(number);
    if (choiceOf(rows, row) === undefined) continue;
    const sight = seen[rows.cell(row, cells.case)];
    const theirs = sight?.own === undefined ? row : sight.own[rows.cell(row, cells.seq)];
    if (sight === undefined || theirs === undefined) continue;
    const choice = choiceOf(sight.rows, theirs);
    if (choice === undefined) continue;
    const year = rows.at(row).slice(0, 4);
    found.byYear[year] = (found.byYear[year] ?? 0) + 1;
    if (own.year !== undefined && year !== own.year) continue;
    found.byChoice[choice] = (found.byChoice[choice] ?? 0) + 1;
    if (own.choice !== undefined && choice !== own.choice) continue;
    found.total += 1;
    if (number >= onPages) continue;
    if (hits.length === limit) isMore = true;
    else {
      hits.push({ caseId: rows.caseId(row), seq: rows.cell(row, cells.seq), choice });
      last = row;
    }
  }
  return { hits, ...found, ...(isMore && last !== undefined ? { goesOnAfter: rows.placeOf(last) } : {}) };
}

/** What an event is to somebody: a position of whom they act for, something else that is theirs, or undefined for what is others'. */
function choiceFor(
  { person, assignees }: Reader,
  { said, people, parties }: Vocabulary,
): (rows: EventRows, row: number) => OwnChoice | undefined {
  const actsFor = new Set(
    assignees.map(partsOf).flatMap(({ kind, name }) => (kind === 'party' || kind === 'head' ? [name] : [])),
  );
  const beginnings = [...actsFor].map((party) => `\n${party} `);
  const choices = said.each((lines) => positionAfter(beginnings, lines));
  const [self, isFor] = [people.knownAs(person), parties.where((party) => actsFor.has(party))];
  return (rows, row) => {
    const choice = choices[rows.cell(row, cells.said)];
    if (choice !== undefined) return choice;
    return rows.cell(row, cells.by) === self || isFor(rows.cell(row, cells.party)) ? 'other' : undefined;
  };
}

function positionAfter(beginnings: readonly string[], said: string): OwnChoice | undefined {
  for (const beginning of said === '' ? [] : beginnings) {
    const at = said.indexOf(beginning);
    if (at >= 0) return said.slice(at + beginning.length, said.indexOf('\n', at + 1)) as OwnChoice;
  }
  return undefined;
}
