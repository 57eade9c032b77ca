import { labelOf } from '#functions/lib/file-form/label-of.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { languageName } from '#words/language-name.ts';
import { say } from '#words/say.ts';

const procedure = 'decision';
const about = { procedure };

/** A proposal as somebody writes it in a mail, in the words of their language. */
export function linesOf(language: InterfaceLanguage) {
  const line = (field: string, value: string) => `${labelOf(procedure, language, { path: [field] })}: ${value}`;
  const [silence = ''] = say(language, 'form.method.silence', {}, about).split(/\s*[:：]/);
  const title = line('title', 'A working group on migration data');
  const rest = [
    line('language', languageName(language, 'en')),
    line('method', silence),
    line('circulateFor', say(language, 'periods.hours', { hours: 96 }, about)),
  ];
  const text = ['', 'The Executive Committee sets up a working group.'];
  return { whole: [title, ...rest, ...text], lacking: [title, 'Colour: blue', ...text], rest };
}
