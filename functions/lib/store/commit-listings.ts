import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Commit } from '../ports.ts';
import { commitItems } from './commit-items.ts';
import { inChunks, mostItems } from './in-chunks.ts';
import { deleteListings, putListings } from './listing-items.ts';

/** A command's transaction, what has to be written before it, and the lists that then have a row of the case. */
export type Writing = {
  readonly ahead: readonly (readonly TransactWriteItem[])[];
  readonly items: readonly TransactWriteItem[];
  readonly lists: readonly string[];
};

/**
 * The transaction with the rows of lists that the case enters or leaves. A round opened for eighty members fills it
 * alone; the new rows are then written first and none is removed. A row too many shows nothing to anybody, because each
 * case is looked at before it is shown; one too few would hide a case.
 */
export function writingOf(table: string, commit: Commit): Writing {
  const { procedure, state, before, lists } = commit;
  const had = before?.lists ?? [];
  const added = putListings(
    table,
    procedure,
    state,
    lists.filter((list) => !had.includes(list)),
  );
  const left = had.filter((list) => !lists.includes(list));
  const items = commitItems(table, commit);
  const together = [...items, ...added, ...deleteListings(table, procedure, state, left)];
  if (together.length <= mostItems) return { ahead: [], items: together, lists };
  const kept = [...lists, ...left];
  return { ahead: inChunks(added), items: commitItems(table, { ...commit, lists: kept }), lists: kept };
}
