import { marshalKey, type Table } from '#functions/lib/aws/dynamodb.ts';
import { keys } from '#functions/lib/store/keys.ts';
import type { Roster } from '#schemas/roster.ts';

/** Puts a roster as one stands that was loaded before there was a book that says so. */
export const putRoster = (table: Table, roster: Roster, at: string): Promise<void> =>
  table.put({ ...marshalKey(keys.roster()), roster: { S: JSON.stringify(roster) }, loadedAt: { S: at } });
