import type { InterfaceLanguage } from '#schemas/language.ts';
import { readCatalogue } from '#words/source';
import type { Catalogue } from './catalogue.ts';

const known = new Map<string, Catalogue>();

/** A catalogue in a language, read when something of it is first said: no start pays for words that nobody asks for. */
export function catalogueOf(name: string, language: InterfaceLanguage): Catalogue {
  const id = `${name}.${language}`;
  const catalogue = known.get(id) ?? readCatalogue(name, language);
  known.set(id, catalogue);
  return catalogue;
}
