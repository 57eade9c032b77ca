import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Copies a bundle to where its imports find what Lambda's runtime would provide: `<stageDirectory>/node_modules` holds the
 * SDK. Each function gets a copy of its own, since a module reads its environment once.
 * @returns the folder of the copy
 */
export async function stageBundle(
  stageDirectory: string,
  functionName: string,
  bundleDirectory: string,
): Promise<string> {
  // The name of an asset folder carries the hash of its content.
  const id = createHash('sha256')
    .update(`${functionName}\0${basename(bundleDirectory)}`)
    .digest('hex')
    .slice(0, 16);
  const staged = join(stageDirectory, id);
  if (existsSync(staged)) return staged;
  await mkdir(stageDirectory, { recursive: true });
  const unfinished = `${staged}.${process.pid}`;
  await cp(bundleDirectory, unfinished, { recursive: true });
  // Without a package.json of its own, a bundle's `.js` is CommonJS for Lambda; here the project's would be the nearest.
  if (!(await readdir(unfinished)).includes('package.json')) await writeFile(join(unfinished, 'package.json'), '{}\n');
  // Renamed at the end, so that a copy that was cut short is never taken for a whole one.
  await rename(unfinished, staged).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true });
    if (!existsSync(staged)) throw error;
  });
  return staged;
}
