import { directionOf, interfaceLanguage } from '#schemas/language.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import type { Catalogues } from '#workflows/mail-template.ts';
import type { Content } from '../content.ts';
import { type Filling, message } from '../message.ts';
import type { Personal } from '../personal.ts';
import { toHtml } from '../to-html.ts';
import { toText } from '../to-text.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

const catalogues: Catalogues<keyof typeof en> = { en, ar };

/** Mails of the platform itself, about no case. */
export type PlatformMail = 'sign-in' | 'mail-received' | 'mail-passed-on';

/** @param person whom it goes to; somebody whom the roster does not know is written to in English. */
export function renderPlatformMail(
  mail: PlatformMail,
  person: { readonly name: string; readonly language: string },
  portalUrl: string,
  filling: Filling,
): { subject: string; html: string; text: string } {
  const language = interfaceLanguage(person.language);
  const say = (key: keyof typeof en, more: Filling = {}) =>
    shownText(message(catalogues[language], key, language, { ...filling, ...more }));
  const heading = shownLine(say(`${mail}.heading`));
  const parts: Content['parts'] = [
    { kind: 'paragraph', text: say(`${mail}.intro`) },
    { kind: 'heading', text: say(`${mail}.code`) },
    { kind: 'note', text: say(`${mail}.note`) },
  ];
  const content: Content = {
    subject: heading,
    heading,
    parts: parts.filter((part) => 'text' in part && part.text !== ''),
    filling,
  };
  const personal: Personal = {
    greeting: say('greeting', { name: shownLine(person.name) }),
    links: { caseUrl: portalUrl },
    code: '',
    howToAct: [],
    casePage: say('portal'),
    help: '',
    footer: say('footer'),
  };
  return {
    subject: heading,
    html: toHtml(content, personal, language),
    text: toText(content, personal, directionOf(language)),
  };
}
