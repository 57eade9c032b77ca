import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { isSamePlace, isSameRow } from '../listings-of.ts';
import type { Commit, ListRow } from '../ports.ts';
import { closedTaskItems, commitItems } from './commit-items.ts';
import { inChunks, mostItems } from './in-chunks.ts';
import { deleteListings, putListings } from './listing-items.ts';

/** A command's transaction, what is written before and after it, and the rows that lists then have of the case. */
export type Writing = {
  readonly ahead: readonly (readonly TransactWriteItem[])[];
  readonly items: readonly TransactWriteItem[];
  readonly behind: readonly (readonly TransactWriteItem[])[];
  readonly lists: readonly ListRow[];
};

/** Of commits that share a transaction, those before leave room for those after: what only lists need is the first to make way. */
export function writingsOf(table: string, commits: readonly Commit[]): Writing[] {
  const [only, ...others] = commits;
  if (only !== undefined && others.length === 0) return [writingOf(table, only, mostItems)];
  const least = commits.map((commit) => writingOf(table, commit, 0).items.length);
  let room = mostItems - least.reduce((sum, items) => sum + items, 0);
  return commits.map((commit, index) => {
    const own = least[index] ?? 0;
    const writing = writingOf(table, commit, own + room);
    room -= writing.items.length - own;
    return writing;
  });
}

/**
 * The transaction with the rows of lists that differ from those before it. A round opened for eighty members fills it
 * alone; new rows that say nothing are then written first and none of them is removed. A row too many shows nothing to
 * anybody, because each case is looked at before it is shown; one too few would hide a case. What a row says of a case is never
 * written apart from what makes it true. Where that is not enough, tasks that the command closes leave the lists of tasks right after
 * it: whoever acts on one meanwhile is told that it is closed.
 */
function writingOf(table: string, commit: Commit, room: number): Writing {
  const { procedure, state, before, lists } = commit;
  const had = before?.lists ?? [];
  const [sayingPuts, puts] = apart(lists.filter((row) => !had.some((each) => isSameRow(each, row))));
  const [sayingLeft, left] = apart(had.filter((row) => !lists.some((each) => isSamePlace(each, row))));
  const saying = [
    ...putListings(table, procedure, state, sayingPuts),
    ...deleteListings(table, procedure, state, sayingLeft),
  ];
  const added = putListings(table, procedure, state, puts);
  const closed = closedTaskItems(table, commit);
  const items = [...commitItems(table, commit), ...saying];
  const rows = lists.map(({ line, ...row }): ListRow => row);
  const together = [...items, ...closed, ...added, ...deleteListings(table, procedure, state, left)];
  if (together.length <= room) return { ahead: [], items: together, behind: [], lists: rows };
  const kept = [...rows, ...left];
  const ahead = inChunks(added);
  const withoutLists = [...commitItems(table, { ...commit, lists: kept }), ...saying];
  if (withoutLists.length + closed.length <= room)
    return { ahead, items: [...withoutLists, ...closed], behind: [], lists: kept };
  return { ahead, items: withoutLists, behind: inChunks(closed), lists: kept };
}

/** Rows that say something of the case, and those that are a key and nothing else. */
const apart = <Row extends ListRow>(rows: readonly Row[]): [Row[], Row[]] => [
  rows.filter(({ digest }) => digest !== undefined),
  rows.filter(({ digest }) => digest === undefined),
];
