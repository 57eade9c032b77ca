import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Language } from '#schemas/language.ts';
import type { MessageSources } from './catalogue-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where catalogues stand; whatever has an `en.json` below these is one. */
const homes = ['words/platform', 'workflows', 'local/mailbox', 'scripts/new-procedure/template'];

/** Keys without the notes to translators, which may be left out. */
const keysIn = (sources: MessageSources): string[] => Object.keys(sources).filter((key) => !/(^|\.)@/.test(key));

/** What a catalogue lacks that the English one says, and what it says beyond it; nothing when it is complete. */
export function keysBeside(english: MessageSources, other: MessageSources): string[] {
  const [needed, said] = [new Set(keysIn(english)), new Set(keysIn(other))];
  return [
    ...[...needed].filter((key) => !said.has(key)).map((key) => `lacks '${key}'`),
    ...[...said].filter((key) => !needed.has(key)).map((key) => `has '${key}', which the English lacks`),
  ];
}

/** The folders of all catalogues, those of the mailbox and of the sample of a procedure too. */
export const catalogueFolders = (): string[] => homes.flatMap(foldersIn);

/** Every shortcoming of every catalogue in any language, a sentence each. */
export function shortcomings(): string[] {
  return catalogueFolders().flatMap((folder) => {
    const english = read(`${folder}/en.json`);
    return Language.options.flatMap((language) => {
      const file = `${folder}/${language}.json`;
      if (!existsSync(`${root}${file}`)) return [`${file} is missing.`];
      return keysBeside(english, read(file)).map((what) => `${file} ${what}.`);
    });
  });
}

const read = (file: string): MessageSources => JSON.parse(readFileSync(`${root}${file}`, 'utf8')) as MessageSources;

const foldersIn = (home: string): string[] =>
  readdirSync(`${root}${home}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|\/)en\.json$/.test(path))
    .map((path) => `${home}/${path}`.replace(/\/en\.json$/, ''))
    .sort();
