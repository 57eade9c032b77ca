import { createHash, randomUUID } from 'node:crypto';
import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Assembly } from '../assembly/assembly.ts';
import { createTables } from '../dynamodb/create-tables.ts';
import { type DynamodbServer, startDynamodb } from '../dynamodb/dynamodb-server.ts';
import type { Journal, StoredJournal } from '../journal/journal.ts';
import { openJournal } from '../journal/open-journal.ts';
import { errorFacts, type Log } from '../log.ts';
import { openParameters, parameterFileOf, signingKeyName } from '../ssm/open-parameters.ts';
import type { ParameterFile } from '../ssm/parameter-file.ts';
import type { Teardown } from '../teardown.ts';
import { checkJournalFile } from './check-journal-file.ts';
import { checkTableFile } from './check-table-file.ts';
import { checkBelongTogether } from './installation.ts';
import { keepMarks, type Marks, readJournalMark } from './keep-marks.ts';
import { StoreError } from './store-error.ts';
import { installationTable, tableMarks } from './table-marks.ts';

export interface Stores {
  readonly journal: Journal;
  readonly dynamodbUrl: string;
  readonly parameters: ParameterFile;
  /** Does work while neither journal nor table is written. @throws StoreError for a table that lies elsewhere */
  whileStill<T>(work: () => Promise<T>): Promise<T>;
}

interface Place {
  readonly dataDirectory: string;
  /** A DynamoDB elsewhere, in place of the embedded one. */
  readonly dynamodbUrl: string | undefined;
  readonly assembly: Assembly;
  readonly log: Log;
  readonly teardown: Teardown;
}

/** An installation begins with about half of this. */
const leastFreeBytes = 8 * 1024 * 1024;

/**
 * Opens what a data directory holds: journal, table and parameters, once it is known that they can be read and belong together. Nothing
 * is written before that.
 * @param keyMayChange whether another key is about to be put in place of the one that is there
 * @throws StoreError in one line that says what to restore
 */
export async function openStores(place: Place, keyMayChange = false): Promise<Stores> {
  const { dataDirectory, dynamodbUrl, assembly, log, teardown } = place;
  const files = filesOf(dataDirectory);
  const thereIs = { journal: checkJournalFile(files.journal), table: checkTableFile(files.table) };
  const journal = thereIs.journal ? await opened(files.journalDirectory, teardown) : undefined;
  const isElsewhere = dynamodbUrl !== undefined;
  let server = !isElsewhere && thereIs.table ? await embedded(dataDirectory, log, teardown) : undefined;
  const endpoint = dynamodbUrl ?? server?.endpoint;
  const table = endpoint === undefined ? undefined : tableMarks(endpoint);
  const tableMark = await table?.read();
  const beside = parameterFileOf(dataDirectory);
  const keyName = signingKeyName(assembly);
  const known = checkBelongTogether({
    journal: {
      name: `The journal ${files.journal}`,
      exists: thereIs.journal,
      isInUse: journal !== undefined && holdsWork(journal),
      mark: journal && readJournalMark(journal),
    },
    table: {
      name: isElsewhere ? `The table at ${dynamodbUrl}` : `The table ${files.table}`,
      exists: endpoint !== undefined,
      isInUse: (await table?.isInUse(assembly.tables)) ?? false,
      mark: tableMark,
    },
    parameters: {
      name: `The key file ${beside.path}`,
      exists: beside.exists,
      id: beside.installation,
      key: hashOf(keyOf(beside, keyName)) ?? undefined,
    },
  });
  if (known === undefined) checkRoom(dataDirectory);
  const open = journal ?? (await opened(files.journalDirectory, teardown));
  if (!isElsewhere) server ??= await embedded(dataDirectory, log, teardown);
  const address = dynamodbUrl ?? server?.endpoint ?? '';
  await createTables(address, [...assembly.tables, installationTable]);
  const parameters = openParameters(dataDirectory, assembly);
  const id = known ?? randomUUID();
  const marks = keepMarks({
    id,
    journal: open,
    table: tableMarks(address),
    lastMark: Math.max(readJournalMark(open)?.mark ?? 0, tableMark?.mark ?? 0),
    files: [files.journal, files.table, `${files.table}-wal`],
    keyHash: () => (keyMayChange ? null : hashOf(keyOf(parameters, keyName))),
    log,
  });
  teardown.add('marks', () => marks.stop());
  await begin(marks, parameters, id, readJournalMark(open)?.confirmed ?? 0, log);
  return {
    journal: open,
    dynamodbUrl: address,
    parameters,
    async whileStill(work) {
      if (server === undefined) throw new StoreError('The table lies at AWS_ENDPOINT_URL_DYNAMODB: back it up there');
      const { whileStill } = server;
      return open.whileStill(() => whileStill(work));
    },
  };
}

/** A new installation has to be marked; a known one starts on a full disk too. */
async function begin(marks: Marks, parameters: ParameterFile, id: string, confirmed: number, log: Log): Promise<void> {
  try {
    await marks.mark();
    if (parameters.installation === undefined) parameters.installation = id;
  } catch (error) {
    if (confirmed === 0) throw new StoreError(`The data directory cannot be written: ${(error as Error).message}`);
    log.warn('The stores could not be marked together', errorFacts(error));
  }
}

const filesOf = (dataDirectory: string) => ({
  journalDirectory: join(dataDirectory, 'journal'),
  journal: join(dataDirectory, 'journal', 'data.mdb'),
  table: join(dataDirectory, 'dynamodb.sqlite'),
});

async function opened(directory: string, teardown: Teardown): Promise<StoredJournal> {
  const journal = await openJournal(directory);
  teardown.add('journal', () => journal.close());
  return journal;
}

async function embedded(dataDirectory: string, log: Log, teardown: Teardown): Promise<DynamodbServer> {
  const server = await startDynamodb(dataDirectory, log);
  teardown.add('dynamodb', () => server.stop());
  return server;
}

/** Time, and whether there is room, is written by every start. */
const writtenByStarts = ['!', 'clock/', 'storage/'];

function holdsWork(journal: Journal): boolean {
  for (const { key } of journal.range('')) if (!writtenByStarts.some((prefix) => key.startsWith(prefix))) return true;
  return false;
}

const keyOf = (parameters: ParameterFile, name: string | undefined): string | undefined =>
  name === undefined ? undefined : parameters.get(name);

/** Enough to tell one key from another; of 384 random bits it gives nothing away. */
const hashOf = (key: string | undefined): string | null =>
  key === undefined ? null : createHash('sha256').update(`tawafuq key ${key}`).digest('hex').slice(0, 16);

function checkRoom(dataDirectory: string): void {
  const { bavail, bsize } = statfsSync(dataDirectory);
  if (bavail * bsize < leastFreeBytes)
    throw new StoreError(`The disk of ${dataDirectory} has less than 8 MiB free: make room, then start again`);
}
