import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { copyForOwner, flush } from '#local/backup/copy-file.ts';
import {
  BackupError,
  documentFolder,
  type Manifest,
  manifestName,
  readManifest,
  sha256Of,
} from '#local/backup/manifest.ts';
import { lockDirectory } from '#local/lock-directory.ts';
import { checkJournalFile } from '#local/stores/check-journal-file.ts';
import { checkTableFile } from '#local/stores/check-table-file.ts';
import { checkFile } from './check-file.ts';
import { embeddedSide } from './embedded-side.ts';
import type { MovingEnvironment } from './env.ts';
import { exportTable } from './export-table.ts';
import { skipNumbers } from './skip-numbers.ts';

/** A lock that was given back leaves its file. */
const nothing: ReadonlySet<string> = new Set(['process.pid', 'lost+found']);

/** The newest of the folder's backups. */
export function newestBackup(folder: string): string {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const whole = names.filter(
    (name) => /^tawafuq-[\dT.Z-]+$/.test(name) && existsSync(join(folder, name, manifestName)),
  );
  const newest = whole.sort().at(-1);
  if (newest === undefined)
    throw new BackupError(`There is no backup in ${folder}: name one, or set BACKUP_DIR to where they are`);
  return join(folder, newest);
}

/**
 * Restores a backup into an empty directory. It is checked before, file by file, and afterwards, event by event; what fails leaves
 * the directory as empty as it was.
 */
export async function runRestore(
  root: string,
  environment: MovingEnvironment,
  backup: string,
  say: (line: string) => void,
): Promise<{ readonly cases: number; readonly takenAt: string }> {
  const { dataDirectory, dynamodbUrl, tableName } = environment;
  if (tableName !== undefined || dynamodbUrl !== undefined)
    throw new BackupError(
      'A backup is restored into a data directory: TABLE_NAME and AWS_ENDPOINT_URL_DYNAMODB may not be set',
    );
  const manifest = await checkBackup(backup, say);
  const unlock = await lockEmpty(dataDirectory);
  let isDone = false;
  try {
    say(`Copying into ${dataDirectory} …`);
    await copyAll(backup, dataDirectory, manifest);
    unlock();
    const cases = await checkContent(root, environment, say);
    isDone = true;
    return { cases, takenAt: manifest.takenAt };
  } finally {
    unlock();
    if (!isDone) empty(dataDirectory);
  }
}

async function checkBackup(backup: string, say: (line: string) => void): Promise<Manifest> {
  const manifest = readManifest(backup);
  say(`Checking ${backup}, taken ${manifest.takenAt} …`);
  for (const { path, bytes, sha256 } of manifest.files) {
    const file = join(backup, path);
    if (!existsSync(file) || statSync(file).size !== bytes || (await sha256Of(file)) !== sha256)
      throw new BackupError(`${file} is not the one that was backed up: take another backup`);
    say(`  ${path} ${Math.ceil(bytes / 1024)} KiB`);
  }
  checkTableFile(join(backup, 'dynamodb.sqlite'));
  checkJournalFile(join(backup, 'journal', 'data.mdb'));
  return manifest;
}

/** The directory, which is ours from then on. @throws BackupError where something lies in it */
async function lockEmpty(dataDirectory: string): Promise<() => void> {
  checkEmpty(dataDirectory);
  const release = await lockDirectory(dataDirectory);
  let isLocked = true;
  const unlock = (): void => {
    if (isLocked) release();
    isLocked = false;
  };
  try {
    checkEmpty(dataDirectory);
    return unlock;
  } catch (error) {
    unlock();
    throw error;
  }
}

function checkEmpty(dataDirectory: string): void {
  const there = existsSync(dataDirectory) ? readdirSync(dataDirectory).filter((name) => !nothing.has(name)) : [];
  if (there.length > 0)
    throw new BackupError(
      `${dataDirectory} is not empty (${there[0]}): move it away, or name another with DATA_DIR, and restore again`,
    );
}

/** The journal last: without it no start takes the rest for a whole installation. */
async function copyAll(backup: string, dataDirectory: string, { files }: Manifest): Promise<void> {
  const inOrder = files.toSorted(
    (one, other) => Number(one.path.startsWith('journal')) - Number(other.path.startsWith('journal')),
  );
  for (const { path } of inOrder) {
    const unfinished = join(dataDirectory, `${path}.unfinished`);
    await copyForOwner(join(backup, path), unfinished);
    await flush(unfinished);
    await rename(unfinished, join(dataDirectory, path));
  }
  for (const folder of ['journal', documentFolder, '.'])
    if (existsSync(join(dataDirectory, folder))) await flush(join(dataDirectory, folder));
}

/** Reads every row as a move would, and lets numbers of cases begin behind those that may have been given since. */
async function checkContent(
  root: string,
  environment: MovingEnvironment,
  say: (line: string) => void,
): Promise<number> {
  say('Checking every case against its history …');
  const side = await embeddedSide(root, environment, 'export');
  try {
    const bytes = await exportTable(side, new Date().toISOString(), null, (rows) => say(`  ${rows} rows …`));
    const { cases } = checkFile(bytes, (lines) => say(`  ${lines} rows checked …`));
    await skipNumbers(side.table);
    return cases.length;
  } finally {
    await side.close();
  }
}

function empty(dataDirectory: string): void {
  for (const name of readdirSync(dataDirectory))
    if (!nothing.has(name)) rmSync(join(dataDirectory, name), { recursive: true, force: true });
}
