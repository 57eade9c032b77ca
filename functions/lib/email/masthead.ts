import type { InterfaceLanguage } from '#schemas/language.ts';
import { findMessage } from '#words/find-message.ts';

/** What stands above every mail, as above every page: whose it is, and of which procedure it tells. */
export type Masthead = { readonly name: string; readonly owner: string; readonly procedure: string };

/** @param procedure none for mails of the platform itself */
export function mastheadOf(language: InterfaceLanguage, procedure?: string): Masthead {
  const say = (key: string, of?: string) => findMessage(language, key, of)?.({}) ?? '';
  return {
    name: say('site.name'),
    owner: say('site.owner'),
    procedure: procedure === undefined ? '' : say(`procedures.${procedure}`, procedure),
  };
}
