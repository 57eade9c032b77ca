import { directionOf, type InterfaceLanguage } from '#schemas/language.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import type { Filling } from '#words/catalogue.ts';
import { isolate } from './isolate.ts';

/** What a message is filled with that others wrote, or that is written in Latin letters in every language. All else is words of ours, or chooses between them. */
const names = ['subject', 'sender', 'author', 'name', 'caseId', 'title', 'act', 'example'];
const texts = ['reason'];

/** A filling whose names and texts do not turn the sentence around them. */
export function isolatedNames(filling: Filling, language: InterfaceLanguage): Filling {
  const direction = directionOf(language);
  const isolated = (key: string, value: string) => {
    if (names.includes(key)) return isolate(shownLine(value), direction);
    if (!texts.includes(key)) return value;
    // An isolate ends with its line (Unicode Standard Annex 9, section 3.3.2).
    return shownText(value)
      .split('\n')
      .map((line) => isolate(line, direction))
      .join('\n');
  };
  return Object.fromEntries(
    Object.entries(filling).map(([key, value]) => [key, typeof value === 'string' ? isolated(key, value) : value]),
  );
}
