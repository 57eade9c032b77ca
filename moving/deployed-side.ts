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
          'SECRET_KEY has to be the key of the file, in the environment and in the deployed functions: take it from `npm run --silent import -- FILE --show-key`',
        );
      }
    },
    takeOver: () => undefined,
    leftBehind: async () => [
      'Functions must have stood still while this was read; a change in the middle of a case would have been refused.',
    ],
    next: [
      'The next sweep, within five minutes, starts a machine for each open case; then people may come.',
      'Let the old address redirect /t/*, /cases/* and all else to the new one: links keep their paths.',
    ],
    close: async () => table.close(),
  };
}
