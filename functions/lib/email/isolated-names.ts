import { directionOf, type InterfaceLanguage } from '#schemas/language.ts';
import { shownLine } from '#schemas/text/shown.ts';
import type { Filling } from '#words/catalogue.ts';
import { isolate } from './isolate.ts';

/** What a message is filled with that others wrote, or that is written in Latin letters in every language. All else is words of ours, or chooses between them. */
const names = ['subject', 'sender', 'author', 'name', 'caseId', 'title', 'act', 'example'];

/** A filling whose names do not turn the sentence around them. */
export const isolatedNames = (filling: Filling, language: InterfaceLanguage): Filling =>
  Object.fromEntries(
    Object.entries(filling).map(([key, value]) => [
      key,
      names.includes(key) && typeof value === 'string' ? isolate(shownLine(value), directionOf(language)) : value,
    ]),
  );
