import { answersFile } from './answers.ts';
import { readWords } from './read-words.ts';

/** All words of the pages. A new language is one file of each kind, beside its name in `InterfaceLanguage`. */
export const catalogueOf = readWords((language) => [
  answersFile(language),
  new URL(`./platform/${language}.json`, import.meta.url),
]);
