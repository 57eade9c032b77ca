import { readFileSync } from 'node:fs';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { Catalogue, Words } from './speaker.ts';

/**
 * Words that are read when something is first said in a language: no start pays for a language that nobody asks for. The files
 * stand beside the module that names them, and beside its bundle (infra/constructs/copy-words.ts).
 */
export function readWords(filesOf: (language: InterfaceLanguage) => readonly URL[]): Words {
  const known = new Map<InterfaceLanguage, Catalogue>();
  const read = (file: URL) => JSON.parse(readFileSync(file, 'utf8')) as Catalogue;
  return (language) => {
    const words = known.get(language) ?? Object.assign({}, ...filesOf(language).map(read));
    known.set(language, words);
    return words;
  };
}
