import type { FieldError } from '#functions/lib/errors.ts';
import { labelAt } from '#functions/lib/file-form/label-of.ts';
import type { Circumstances } from '#functions/lib/file-form/words-of.ts';
import { linesOf } from '#functions/lib/file-form/write-lines.ts';
import type { Fields } from '#schemas/form/field.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import { refusalText } from '#words/refusal-text.ts';
import type { FactRow } from '../fact-rows.ts';

/** As much of a long answer as a mail repeats: enough to see which it is. */
const mostCharacters = 600;

type Answered = {
  readonly fields: Fields;
  readonly form: Readonly<Record<string, unknown>>;
  readonly about: Circumstances;
};

/** What was answered, a row for each field, as it was understood. */
export const answeredRows = ({ fields, form, about }: Answered, language: InterfaceLanguage): FactRow[] =>
  linesOf(fields, form, language, about).map(({ field, label, words }) => ({
    name: field,
    label,
    lines: shownText(shortened(words)).split('\n'),
  }));

/** What is missing or wrong, each with the sentence that the form would have for it. */
export const wrongRows = (
  wrong: readonly FieldError[],
  { fields, about: { procedure } }: Pick<Answered, 'fields' | 'about'>,
  language: InterfaceLanguage,
): FactRow[] =>
  wrong.map(({ field, code, params }) => ({
    name: field,
    label: shownLine(labelAt(procedure, language, fields, field)),
    lines: [shownLine(refusalText(language, code, params, { procedure }))],
  }));

const shortened = (words: string): string => {
  const characters = [...words];
  return characters.length <= mostCharacters ? words : `${characters.slice(0, mostCharacters).join('')}…`;
};
