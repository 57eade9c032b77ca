import type { Fields } from '#schemas/form/field.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { say } from '#words/say.ts';
import { blankRows } from './blank-rows.ts';
import type { Circumstances } from './words-of.ts';

/**
 * The form that begins a case, as a file to fill in and send by mail: the label of each field with what there is to know of it, in lines
 * that reading passes over.
 * @param mailbox where it is sent to: the address of the procedure.
 */
export function blankForm(fields: Fields, language: InterfaceLanguage, about: Circumstances, mailbox: string): string {
  const { procedure } = about;
  const saying = (key: string) => say(language, key, {}, { procedure });
  const lines = blankRows(fields, language, about).flatMap(({ label, notes, options }) => [
    ...notes.map((note) => `# ${note}`),
    ...options.map((option) => `#   – ${option}`),
    `${label}: `,
    '',
  ]);
  return `# ${saying('form.title')}\n# ${say(language, 'form.file.how', { mailbox }, { procedure })}\n\n${lines.join('\n')}`;
}
