import { setTimeout as pause } from 'node:timers/promises';
import { noticedWithinMs, SecureParameters } from '#functions/lib/aws/parameters.ts';
import { WholeTable } from '#functions/lib/aws/whole-table.ts';
import { MovingError } from './moving-error.ts';
import type { Side } from './side.ts';

/**
 * A deployed edition, by the credentials, region and endpoints of the environment.
 * @param keyParameter the SecureString that its functions read their key from
 */
export function deployedSide(tableName: string, keyParameter: string | undefined, say: (line: string) => void): Side {
  const table = new WholeTable(tableName);
  const parameters = new SecureParameters();
  const parameterName = (): string => {
    if (keyParameter !== undefined) return keyParameter;
    throw new MovingError(
      'SIGNING_KEY_PARAMETER is not set, so that links would end: set it (/tawafuq/<stage>/signing-key), or say --without-key',
    );
  };
  return {
    name: `the table ${tableName}`,
    table,
    signingKey: async () => parameters.read(parameterName()),
    checkKey(signingKey) {
      if (signingKey !== undefined) parameterName();
    },
    async takeOver(_, signingKey) {
      if (signingKey === undefined) return;
      const name = parameterName();
      if (await parameters.keepFirst(name, signingKey)) return;
      if ((await parameters.read(name)) === signingKey) return;
      await parameters.replace(name, signingKey);
      // A function that still knew the former key would mail links that never work.
      say(`  waiting ${noticedWithinMs / 1000} s until every function has forgotten the former key …`);
      await pause(noticedWithinMs);
    },
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
