import { WholeTable } from '#functions/lib/aws/whole-table.ts';
import { MovingError } from './moving-error.ts';
import type { Side } from './side.ts';

/** A deployed edition: its table, by the credentials, region and endpoint of the environment. */
export function deployedSide(tableName: string, secretKey: string | undefined): Side {
  const table = new WholeTable(tableName);
  return {
    name: `the table ${tableName}`,
    table,
    signingKey: secretKey,
    checkKey(signingKey) {
      if (signingKey !== undefined && signingKey !== secretKey) {
        throw new MovingError(
          'SECRET_KEY is not the key of the file, so that links would end: give the deployed functions that key first (docs/operations.md, Moving), or say --without-key',
        );
      }
    },
    takeOver: () => undefined,
    leftBehind: async () => [
      'The functions must have stood still while the table was read: what came in meanwhile is not in the file.',
    ],
    next: [
      'The next sweep, within five minutes, starts a machine for each open case; then people may come.',
      'Let the old address redirect /t/*, /cases/* and all else to the new one: links keep their paths.',
    ],
    close: async () => table.close(),
  };
}
