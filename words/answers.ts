import type { InterfaceLanguage } from '#schemas/language.ts';
import { readWords } from './read-words.ts';
import { speakerOf } from './speaker.ts';

/** What the JSON interface says too: why something was refused, and what a case waits for. */
export const answersFile = (language: InterfaceLanguage): URL =>
  new URL(`./platform/answers/${language}.json`, import.meta.url);

/** Says what stands in these catalogues alone, so that who answers in JSON need not carry the words of the pages. */
export const { say: sayAnswer } = speakerOf(
  readWords((language) => [answersFile(language)]),
  'words/platform/answers',
);
