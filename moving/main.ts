import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { runBackup } from './backup.ts';
import { checkFile } from './check-file.ts';
import { deployedSide } from './deployed-side.ts';
import { checkDocuments, exportDocuments, importDocuments } from './document-files.ts';
import { embeddedSide } from './embedded-side.ts';
import { readMovingEnvironment } from './env.ts';
import { exportTable } from './export-table.ts';
import { importTable } from './import-table.ts';
import { MovingError } from './moving-error.ts';
import { reportOn } from './report-on.ts';
import { newestBackup, runRestore } from './restore.ts';
import { seal, unseal } from './sealed-key.ts';
import type { Side } from './side.ts';
import { skippedNumbers } from './skip-numbers.ts';
import { writeNewFile } from './write-file.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const environment = readMovingEnvironment();
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const rows = (count: number): void => say(`  ${count} rows …`);

const usage =
  'Usage: npm run export -- FILE [--without-key], or npm run import -- FILE [--without-key]; see docs/operations.md, Moving';

async function main(): Promise<void> {
  process.umask(0o077);
  const [purpose, ...rest] = process.argv.slice(2);
  if (purpose === 'backup' || purpose === 'restore') return keepSafe(purpose, rest);
  if (purpose === 'verify-history') return verifyHistory(rest);
  const flags = new Set(rest.filter((each) => each.startsWith('--')));
  const [file, ...more] = rest.filter((each) => !each.startsWith('--'));
  if (file === undefined || more.length > 0 || [...flags].some((flag) => flag !== '--without-key'))
    throw new MovingError(usage);
  if (purpose === 'export') await runExport(resolve(file), flags.has('--without-key'));
  else if (purpose === 'import') await runImport(resolve(file), flags.has('--without-key'));
  else throw new MovingError(usage);
}

async function keepSafe(purpose: 'backup' | 'restore', args: readonly string[]): Promise<void> {
  const [given, ...more] = args;
  if (more.length > 0 || given?.startsWith('-'))
    throw new MovingError(
      'Usage: npm run backup [-- FOLDER], or npm run restore [-- BACKUP]; see docs/operations.md, Backups',
    );
  const { dataDirectory, backupFolder } = environment;
  if (purpose === 'backup') {
    const taken = await runBackup(environment, resolve(given ?? backupFolder), say);
    say(
      `${taken} holds all that was acknowledged when it began, and the key of all links: whoever has it can act for everybody.`,
    );
    say('Next: copy it to another machine, and try it: DATA_DIR=/an/empty/directory npm run restore -- THE_COPY');
    return;
  }
  const backup = given === undefined ? newestBackup(backupFolder) : resolve(given);
  const { cases, takenAt } = await runRestore(root, environment, backup, say);
  say(
    `${dataDirectory} holds ${cases} cases as they were at ${takenAt}. What came later is lost; people have to be told.`,
  );
  say(`Numbers of new cases leave out ${skippedNumbers}. Mails that were still owed then are sent when it starts.`);
  say(`Next: \`npm start\` with DATA_DIR=${dataDirectory}, and never again with what it replaces.`);
}

async function runExport(file: string, withoutKey: boolean): Promise<void> {
  if (existsSync(file)) throw new MovingError(`${file} is there already; give another name, or take it away`);
  await withSide('export', async (side) => {
    const bytes = await exportTable(side, new Date().toISOString(), await sealedKeyOf(side, withoutKey), rows);
    const checked = checkFile(bytes);
    const { header, cases } = checked;
    const documents = await exportDocuments(side, checked, file);
    writeNewFile(file, bytes);
    say(`${file}: ${cases.length} cases, ${JSON.stringify(header.counts)}, from ${side.name}`);
    if (documents > 0) say(`${file}.documents: the contents of ${documents} documents; they belong to the file`);
    for (const line of await side.leftBehind()) say(line);
    if (withoutKey) say('Without the key: links in mails that were sent, and sessions, end on the other side.');
    say('Next: keep this side stopped, or both would remind and decide; then `npm run import` on the other side.');
  });
}

async function verifyHistory(args: readonly string[]): Promise<void> {
  const [file, ...more] = args;
  if (more.length > 0 || file?.startsWith('-'))
    throw new MovingError('Usage: npm run verify-history [-- EXPORT or BUNDLE.zip]; see docs/history-format.md');
  // What cannot be read at all is another answer than a history that was altered.
  process.exitCode = 2;
  const bytes = file === undefined ? await exportedNow() : readWhole(resolve(file));
  const { altered, lines } = reportOn(bytes);
  for (const line of lines) say(line);
  process.exitCode = altered.length > 0 ? 1 : 0;
}

async function exportedNow(): Promise<Buffer> {
  let bytes: Buffer = Buffer.of();
  await withSide('export', async (side) => {
    bytes = await exportTable(side, new Date().toISOString(), null, rows);
  });
  return bytes;
}

async function sealedKeyOf(side: Side, withoutKey: boolean) {
  if (withoutKey) return null;
  if (environment.passphrase === undefined)
    throw new MovingError('PASSPHRASE is not set: it seals the key of all links; set it, or say --without-key');
  return seal(await side.signingKey(), environment.passphrase);
}

async function runImport(file: string, withoutKey: boolean): Promise<void> {
  const checked = checkFile(readWhole(file), (lines) => say(`  ${lines} lines checked …`));
  checkDocuments(checked, file);
  const key = withoutKey ? undefined : openedKey(checked.header.signingKey);
  await withSide('import', async (side) => {
    side.checkTakeOver();
    await importTable(side, checked, key, new Date().toISOString(), rows, () => importDocuments(side, checked, file));
    say(`${side.name} holds the ${checked.cases.length} cases of ${file}, written ${checked.header.writtenAt}.`);
    if (key === undefined) say('Without the key: links in mails that were sent, and sessions, have ended.');
    for (const line of side.next) say(`Next: ${line}`);
  });
}

function openedKey(sealed: ReturnType<typeof checkFile>['header']['signingKey']): string {
  if (sealed === null) throw new MovingError('the file has no key: links will end; say --without-key if that is meant');
  if (environment.passphrase === undefined)
    throw new MovingError('PASSPHRASE is not set: it opens the key of all links; set it, or say --without-key');
  return unseal(sealed, environment.passphrase);
}

function readWhole(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new MovingError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

async function withSide(purpose: 'export' | 'import', work: (side: Side) => Promise<void>): Promise<void> {
  const { tableName, keyParameter, bucketName } = environment;
  const side =
    tableName === undefined
      ? await embeddedSide(root, environment, purpose)
      : deployedSide(tableName, keyParameter, bucketName, { say, pause });
  try {
    await work(side);
  } finally {
    await side.close();
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode ||= 1;
});
