import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { catalogueNames, languages } from '#words/compile/catalogue-files.ts';
import { compileCatalogue, runtimeFolder } from '#words/compile/compile-catalogue.ts';

/** The module that reads words beside a bundle: a bundle without it says nothing. */
const reader = 'words/source/laid-beside.ts';
/** What a bundle that sends mail has. */
const mails = 'words/say-in-mail.ts';

/** Lays the words that a bundle's modules say beside it, compiled. */
export function layWords(modules: readonly string[], outputFolder: string): void {
  if (modules.some((path) => path.includes('@messageformat/')))
    throw new Error(`The compiler of words is in a bundle: import '#words/source'`);
  if (!modules.includes(reader)) return;
  const folder = join(outputFolder, 'words');
  mkdirSync(folder, { recursive: true });
  for (const name of catalogueNames().filter((each) => !each.endsWith('.emails') || modules.includes(mails)))
    for (const language of languages) writeFileSync(join(folder, `${name}.${language}.cjs`), compiled(name, language));
}

const known = new Map<string, Uint8Array>();

/** The same file for every bundle, with the few functions of the library that it calls in it. */
function compiled(name: string, language: (typeof languages)[number]): Uint8Array {
  const id = `${name}.${language}`;
  const file = known.get(id) ?? bundled(compileCatalogue(name, language));
  known.set(id, file);
  return file;
}

function bundled(contents: string): Uint8Array {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: runtimeFolder },
    bundle: true,
    minify: true,
    write: false,
    format: 'cjs',
    // Of the library's functions those that are called.
    mainFields: ['module', 'main'],
    platform: 'node',
    target: 'node20',
    // Words in Arabic, Chinese and Russian take three times the space when every letter is escaped.
    charset: 'utf8',
    logLevel: 'warning',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('esbuild gave nothing for a catalogue');
  return file.contents;
}
