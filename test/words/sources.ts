import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    // Which keys a procedure needs is not where they are said.
    return /(?<!\.test)\.tsx?$/.test(path) && entry.name !== 'words.ts' ? [path] : [];
  });

/** What the code of these folders says, without its tests. */
export const sourceOf = (...folders: readonly string[]): string =>
  folders
    .flatMap(filesIn)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');

/** Every word that stands between quotation marks. */
export const quotedIn = (source: string): ReadonlySet<string> =>
  new Set([...source.matchAll(/'([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*)'/g)].map(([, word]) => word ?? ''));

/** Keys that the code puts together, with `*` for each part that is computed: `states.*`, `choices.*.*.hint`. */
export const computedIn = (source: string): ReadonlySet<string> =>
  new Set(
    [...source.matchAll(/`([a-z][A-Za-z-]*\.(?:[A-Za-z0-9.-]|\$\{(?:[^{}`]|\{[^{}]*\})*\})*)`/g)]
      .map(([, key]) => (key ?? '').replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '*'))
      .filter((key) => key.includes('*')),
  );
