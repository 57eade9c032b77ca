import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkJournalFile } from '../stores/check-journal-file.ts';
import { checkTableFile } from '../stores/check-table-file.ts';
import { copyForOwner, flush, shareForOwner } from './copy-file.ts';
import {
  BackupError,
  backupVersion,
  documentFolder,
  keptFiles,
  type Manifest,
  manifestName,
  sha256Of,
} from './manifest.ts';

/**
 * Copies a data directory as a kill at one instant would leave it, which every start can go on from: while the files are copied nothing
 * is written, and whoever asks meanwhile waits.
 * @param folder where backups are kept
 * @param whileStill does its work while neither table nor journal is written
 * @returns the new folder, which appears whole or not at all
 */
export async function takeBackup(parts: {
  readonly dataDirectory: string;
  readonly folder: string;
  readonly whileStill: <T>(work: () => Promise<T>) => Promise<T>;
  readonly say: (line: string) => void;
}): Promise<string> {
  const { dataDirectory, folder, whileStill, say } = parts;
  const takenAt = new Date().toISOString();
  const target = join(folder, `tawafuq-${takenAt.replaceAll(':', '-')}`);
  const unfinished = `${target}.unfinished`;
  if (folder.startsWith(`${dataDirectory}/`) || folder === dataDirectory)
    throw new BackupError(`${folder} lies in the data directory itself: name another with BACKUP_DIR`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await mkdir(unfinished, { mode: 0o700 });
  try {
    const paths = [...keptFiles.keys()];
    const stillMs = await whileStill(async () => {
      const startedAtMs = performance.now();
      const there = paths.filter((path) => existsSync(join(dataDirectory, path)));
      await Promise.all(there.map((path) => copyForOwner(join(dataDirectory, path), join(unfinished, path))));
      await keepDocuments(dataDirectory, unfinished);
      return performance.now() - startedAtMs;
    });
    say(`  copied; work waited ${Math.round(stillMs)} ms`);
    checkCopy(unfinished);
    const manifest = await manifestOf(unfinished, takenAt);
    await writeFile(join(unfinished, manifestName), `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600 });
    for (const path of [manifestName, 'journal', documentFolder, '.']) await flush(join(unfinished, path));
    await rename(unfinished, target);
    await flush(dirname(target));
    return target;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/**
 * They never change, so that the same blocks do. While the journal is still, one that it names stays; another may go while we look.
 */
async function keepDocuments(dataDirectory: string, unfinished: string): Promise<void> {
  const [from, to] = [join(dataDirectory, documentFolder), join(unfinished, documentFolder)];
  await mkdir(to, { mode: 0o700 });
  const names = existsSync(from) ? await readdir(from) : [];
  for (const name of names.filter((each) => !each.endsWith('.part'))) {
    await shareForOwner(join(from, name), join(to, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
}

function checkCopy(folder: string): void {
  for (const [path, always] of keptFiles)
    if (always && !existsSync(join(folder, path))) throw new BackupError(`There is no ${path} to back up`);
  checkJournalFile(join(folder, 'journal', 'data.mdb'));
  checkTableFile(join(folder, 'dynamodb.sqlite'));
}

async function manifestOf(folder: string, takenAt: string): Promise<Manifest> {
  const files: Manifest['files'] = [];
  const documents = (await readdir(join(folder, documentFolder))).map((name) => `${documentFolder}/${name}`);
  for (const path of [...keptFiles.keys(), ...documents]) {
    const file = join(folder, path);
    if (!existsSync(file)) continue;
    await flush(file);
    files.push({ path, bytes: (await stat(file)).size, sha256: await sha256Of(file) });
  }
  return { format: 'tawafuq-backup', version: backupVersion, takenAt, files };
}
