import { directionOf, type InterfaceLanguage } from '#schemas/language.ts';
import { shownLine } from '#schemas/text/shown.ts';
import type { Filling } from '#words/catalogue.ts';
import type en from '#words/platform/emails/frame/en.json';
import { sayInMail } from '#words/say-in-mail.ts';
import { type ActsByMail, type ByMail, byMailOf } from './act/acts-by-mail.ts';
import { isolate } from './isolate.ts';

/** The addresses that a mail carries; all absolute. `taskUrl` and `code` only where something is asked of the reader. */
export type MailLinks = {
  readonly caseUrl: string;
  readonly taskUrl?: string;
  readonly code?: string;
  readonly acts?: ActsByMail;
};

/** What one recipient's copy says beyond the content that it shares with others. */
export type Personal = {
  readonly greeting: string;
  readonly links: MailLinks;
  /** How the link and the code work; empty where nothing is asked. */
  readonly code: string;
  readonly howToAct: readonly string[];
  /** How to act by mail; absent where that is not offered. */
  readonly byMail?: ByMail;
  readonly casePage: string;
  readonly help: string;
  readonly footer: string;
};

export function personalOf(name: string, links: MailLinks, language: InterfaceLanguage, filling: Filling): Personal {
  const say = (key: keyof typeof en, more: Filling = {}) =>
    sayInMail(language, `frame.${key}`, { ...filling, ...more });
  const { taskUrl, code, acts } = links;
  return {
    greeting: say('greeting', { name: isolate(shownLine(name), directionOf(language)) }),
    links,
    code: code === undefined ? '' : say('code', { code }),
    howToAct: [...(taskUrl === undefined ? [] : [say('safeLink')]), ...(code === undefined ? [] : [say('codeHelp')])],
    ...(acts === undefined || code === undefined ? {} : { byMail: byMailOf(acts, code, language) }),
    casePage: say('casePage'),
    help: filling['contact'] === undefined ? '' : say('help'),
    footer: say('footer'),
  };
}
