import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { startEdition } from './edition.ts';

/** What `npm start` needs beside the packages. */
const sources = ['cdk.json', 'functions', 'infra', 'local', 'package-lock.json', 'package.json', 'roster', 'schemas'];
const more = ['scripts', 'tsconfig.json', 'web', 'words', 'workflows'];

/**
 * From `npm start` to the line that says ready, on new data: in a copy of the sources that has never been built, so that
 * nobody's build is touched, and then again.
 */
export async function timeToReady(root: string, directory: string, roster: string) {
  const copy = join(directory, 'fresh-checkout');
  mkdirSync(copy);
  for (const name of [...sources, ...more]) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const start = async (run: string): Promise<number> => {
    const dataDirectory = join(directory, `ready-${run}`);
    const edition = await startEdition({ root: copy, dataDirectory, roster, throughNpmStart: true });
    await edition.stop();
    return Math.round(edition.readyAfterMs);
  };
  return { notSynthesizedMs: await start('stale'), synthesizedMs: await start('built') };
}
