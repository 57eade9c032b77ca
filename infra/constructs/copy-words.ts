import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Modules that read words when they are first said, and where from (words/read-words.ts). */
const readers: Readonly<Record<string, string>> = {
  'words/answers.ts': 'platform/answers',
  'words/catalogues.ts': 'platform',
};

/** Lays the words that a bundle's modules read beside it, without the notes to translators. */
export function copyWords(root: string, modules: readonly string[], outputFolder: string): void {
  for (const folder of Object.keys(readers).flatMap((reader) =>
    modules.includes(reader) ? [readers[reader] ?? ''] : [],
  )) {
    for (const file of readdirSync(join(root, 'words', folder)).filter((name) => name.endsWith('.json'))) {
      const catalogue = JSON.parse(readFileSync(join(root, 'words', folder, file), 'utf8')) as Record<string, string>;
      const said = Object.entries(catalogue).filter(([key]) => !key.startsWith('@'));
      const copy = join(outputFolder, folder, file);
      mkdirSync(dirname(copy), { recursive: true });
      writeFileSync(copy, JSON.stringify(Object.fromEntries(said)));
    }
  }
}
