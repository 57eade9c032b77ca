import type { InterfaceLanguage } from '#schemas/language.ts';
import { shownLine } from '#schemas/text/shown.ts';
import type en from '#words/platform/emails/intake/en.json';
import { sayInMail } from '#words/say-in-mail.ts';
import type { FactRow } from '../fact-rows.ts';

export type FateOfFile = keyof typeof en extends infer K ? (K extends `file.${infer Name}` ? Name : never) : never;

/** More files than any form takes, and fewer than would bury the rest of the answer. */
const mostFiles = 20;

/** What became of each file of a mail; those that are not kept stand first, where nobody overlooks them. */
export const fileRows = (
  files: readonly { readonly name: string; readonly fate: FateOfFile }[],
  language: InterfaceLanguage,
): FactRow[] =>
  files
    .toSorted((one, other) => Number(isFine(one.fate)) - Number(isFine(other.fate)))
    .slice(0, mostFiles)
    .map(({ name, fate }) => ({
      name: 'file',
      label: shownLine(name.slice(0, 200)) || '–',
      lines: [sayInMail(language, `intake.file.${fate}`)],
    }));

/** Nothing is left to do about it. */
export const isFine = (fate: FateOfFile): boolean => fate === 'kept' || fate === 'form';
