import type { WholeTable } from '#functions/lib/aws/whole-table.ts';
import type { Side } from '#moving/side.ts';

/** A table alone, to be exported or imported into, with nothing around it. */
export const tableSide = (table: WholeTable): Side => ({
  name: 'a table',
  table,
  readDocument: async () => undefined,
  keepDocument: async () => undefined,
  signingKey: async () => 'k'.repeat(64),
  checkTakeOver: () => {},
  takeOver: async () => {},
  leftBehind: async () => [],
  next: [],
  close: async () => table.close(),
});
