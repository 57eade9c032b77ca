import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WholeTable } from '#functions/lib/aws/whole-table.ts';
import type { Assembly } from '#local/assembly/assembly.ts';
import { loadAssembly } from '#local/assembly/load-assembly.ts';
import { region } from '#local/assembly/local-identity.ts';
import { createRealClock } from '#local/clock/real-clock.ts';
import type { Journal } from '#local/journal/journal.ts';
import { lockDirectory } from '#local/lock-directory.ts';
import { createLog } from '#local/log.ts';
import { createObjectStore } from '#local/s3/object-store.ts';
import { keptRosterFile } from '#local/settings.ts';
import { signingKeyName } from '#local/ssm/open-parameters.ts';
import { openStores } from '#local/stores/open-stores.ts';
import { createTeardown } from '#local/teardown.ts';
import { type MovingEnvironment, useEmbeddedTable } from './env.ts';
import { MovingError } from './moving-error.ts';
import type { Side } from './side.ts';

/**
 * The embedded edition in a data directory, while it is stopped.
 * @param root folder with `cdk.out`
 * @throws DirectoryInUseError while it runs
 */
export async function embeddedSide(
  root: string,
  { dataDirectory, dynamodbUrl }: Pick<MovingEnvironment, 'dataDirectory' | 'dynamodbUrl'>,
  purpose: 'export' | 'import',
): Promise<Side> {
  if (purpose === 'export' && !existsSync(dataDirectory))
    throw new MovingError(
      `There is no data directory ${dataDirectory}; set DATA_DIR, or TABLE_NAME for a deployed one`,
    );
  const log = createLog('error', (line) => process.stderr.write(line));
  const teardown = createTeardown(log);
  try {
    teardown.add('directory', await lockDirectory(dataDirectory));
    const { assembly, keyName, tableName } = readStack(root);
    const place = { dataDirectory, dynamodbUrl, assembly, log, teardown };
    const { journal, parameters, dynamodbUrl: endpoint } = await openStores(place, purpose === 'import');
    useEmbeddedTable(endpoint, region);
    const table = new WholeTable(tableName);
    teardown.add('table', () => table.close());
    const documents = documentsIn(dataDirectory, assembly, journal);
    const rosterFile = keptRosterFile(dataDirectory);
    return {
      name: `the embedded edition in ${dataDirectory}`,
      table,
      ...documents,
      signingKey: async () => {
        const key = parameters.get(keyName);
        if (key !== undefined) return key;
        throw new MovingError(`${dataDirectory} has no key: links have ended already; say --without-key`);
      },
      checkTakeOver: () => undefined,
      async takeOver(roster, key) {
        if (key !== undefined) parameters.put(keyName, key);
        writeFileSync(rosterFile, `${JSON.stringify(roster, undefined, 2)}\n`, { mode: 0o600 });
      },
      leftBehind: async () => waitingIn(journal),
      next: [
        `\`npm start\` with DATA_DIR=${dataDirectory} goes on with every open case; its people stand in ${rosterFile}, unless ROSTER names another file.`,
        'Let the old address redirect /t/*, /cases/* and all else to the new one: links keep their paths.',
      ],
      close: () => teardown.run(),
    };
  } catch (error) {
    await teardown.run();
    throw error;
  }
}

/** The table, and the parameter that holds the key. */
function readStack(root: string) {
  const assembly = loadAssembly({ directory: join(root, 'cdk.out'), publicUrl: 'http://127.0.0.1' });
  const keyName = signingKeyName(assembly);
  const tableName = assembly.functions.map(({ environment }) => environment['TABLE_NAME']).find(Boolean);
  if (keyName === undefined || tableName === undefined)
    throw new Error('The stack names no table, or no key to sign with');
  return { assembly, keyName, tableName };
}

/** Documents lie in the bucket of the stack, which is this directory's. */
function documentsIn(
  dataDirectory: string,
  { buckets: [bucket] }: Assembly,
  journal: Journal,
): Pick<Side, 'readDocument' | 'keepDocument'> {
  if (bucket === undefined) throw new Error('The stack has no bucket');
  const clock = createRealClock({ onError: () => undefined });
  const store = createObjectStore({ dataDirectory, bucket, journal, clock });
  store.recover();
  store.stop();
  return {
    async readDocument(documentId) {
      const object = store.find(`documents/${documentId}`);
      return object && Buffer.from(await store.read(object));
    },
    async keepDocument({ documentId, mediaType }, content) {
      const pieces = (async function* () {
        yield content;
      })();
      await store.put(`documents/${documentId}`, { content: pieces, mediaType, sha256: [] });
    },
  };
}

/** Mails and reports about mails that the edition had not yet dealt with when it was stopped. */
function waitingIn(journal: Journal): string[] {
  const count = (prefix: string) => [...journal.range(prefix)].length;
  const waiting: readonly (readonly [number, string])[] = [
    [count('mail/relaying/'), 'mails not yet taken by the relay'],
    [count('mail/waiting/'), 'received mails not yet read'],
    [count('queue/'), 'reports of what became of mails not yet recorded'],
  ];
  return waiting
    .filter(([some]) => some > 0)
    .map(([some, what]) => `${some} ${what} stay behind: start it again until they are done, then export anew.`);
}
