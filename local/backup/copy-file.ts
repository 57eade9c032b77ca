import { constants } from 'node:fs';
import { chmod, copyFile, link, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Copies for the owner alone, at once where the file system shares blocks between files. It is not on the disk yet. */
export async function copyForOwner(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  await chmod(to, 0o600);
}

/** The same for a file that nobody changes any more: both names share it, where they lie on one file system. */
export async function shareForOwner(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!['EXDEV', 'EPERM', 'EMLINK'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await copyForOwner(from, to);
  }
}

/** What was written under a path is on the disk when this resolves; a folder's own list of names counts too. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
