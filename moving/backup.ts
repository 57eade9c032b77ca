import { existsSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { Answer, socketPath } from '#local/backup/backup-desk.ts';
import { BackupError } from '#local/backup/manifest.ts';
import { takeBackup } from '#local/backup/take-backup.ts';
import { endForgottenDynamodb } from '#local/dynamodb/dynamodb-server.ts';
import { DirectoryInUseError, lockDirectory } from '#local/lock-directory.ts';
import type { MovingEnvironment } from './env.ts';

/**
 * Takes a backup of an embedded edition: by the edition itself while it runs, by us when it does not.
 * @returns the folder
 */
export async function runBackup(
  { dataDirectory, dynamodbUrl, tableName }: MovingEnvironment,
  folder: string,
  say: (line: string) => void,
): Promise<string> {
  if (tableName !== undefined)
    throw new BackupError(
      'A deployed edition has point-in-time recovery and no backup of this kind; see docs/operations.md',
    );
  if (dynamodbUrl !== undefined)
    throw new BackupError('The table lies at AWS_ENDPOINT_URL_DYNAMODB: back it up there, or run `npm run export`');
  if (!existsSync(dataDirectory)) throw new BackupError(`There is no data directory ${dataDirectory}; set DATA_DIR`);
  const socket = await connected(dataDirectory);
  if (socket !== undefined) {
    say(`The edition that runs on ${dataDirectory} takes a backup …`);
    return askedFor(socket, folder, say);
  }
  const release = await lockDirectory(dataDirectory).catch((error: unknown) => {
    if (!(error instanceof DirectoryInUseError)) throw error;
    throw new BackupError(`${error.message}, which takes no backups: it is just starting, or of an older version`);
  });
  try {
    say(`Nothing runs on ${dataDirectory}; its files are copied …`);
    await endForgottenDynamodb(dataDirectory);
    return await takeBackup({ dataDirectory, folder, whileStill: (work) => work(), say });
  } finally {
    release();
  }
}

function connected(dataDirectory: string): Promise<Socket | undefined> {
  const place = socketPath(dataDirectory);
  return new Promise((resolve) => {
    const socket = createConnection(place.path, () => resolve(socket));
    socket.once('error', () => resolve(undefined));
  }).finally(() => place.release()) as Promise<Socket | undefined>;
}

async function askedFor(socket: Socket, folder: string, say: (line: string) => void): Promise<string> {
  socket.on('error', () => undefined);
  socket.write(`${JSON.stringify({ folder })}\n`);
  for await (const line of createInterface({ input: socket })) {
    const answer = Answer.parse(JSON.parse(line));
    if ('taken' in answer) return answer.taken;
    if ('error' in answer) throw new BackupError(answer.error);
    say(answer.say);
  }
  throw new BackupError('The edition ended while it took the backup; there is none');
}
