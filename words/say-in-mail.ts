import type { InterfaceLanguage } from '#schemas/language.ts';
import type { Filling } from './catalogue.ts';
import { findMailMessage } from './find-message.ts';

/**
 * A message of a mail, `<mail>.<key>`, filled. The result is plain text, not html.
 * @throws Error when the message or something that it is filled with is missing: unlike a page, a half-filled mail must not leave.
 */
export function sayInMail(language: InterfaceLanguage, key: string, filling: Filling = {}, procedure?: string): string {
  const message = findMailMessage(language, key, procedure);
  if (message === undefined)
    throw new Error(`The mails of '${procedure ?? 'platform'}' lack the message '${key}' in '${language}'. Add it.`);
  return message(filling);
}
