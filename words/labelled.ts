import type { InterfaceLanguage } from '#schemas/language.ts';
import { findMessage } from './find-message.ts';

/**
 * A label before what it stands for, with the colon of the language: French sets a space before it, Chinese has one of full width and no space behind.
 * Plain text; without a value it ends where one would begin.
 */
export function labelled(language: InterfaceLanguage, label: string, value = ''): string {
  const message = findMessage(language, 'labelled');
  if (message === undefined)
    throw new Error(`The catalogue of the platform lacks 'labelled' in '${language}'. Add it.`);
  return message({ label, value });
}
