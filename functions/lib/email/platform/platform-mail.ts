import { interfaceLanguage } from '#schemas/language.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import type { Filling } from '#words/catalogue.ts';
import { sayInMail } from '#words/say-in-mail.ts';
import type { Content } from '../content.ts';
import type { FactRow } from '../fact-rows.ts';
import { isolatedNames } from '../isolated-names.ts';
import { mastheadOf } from '../masthead.ts';
import type { Personal } from '../personal.ts';
import { toHtml } from '../to-html.ts';
import { toText } from '../to-text.ts';
import type { NoticeKey } from './notice-key.ts';

/** Mails of the platform itself, about no case. */
export type PlatformMail =
  | 'sign-in'
  | 'mail-received'
  | 'mail-passed-on'
  | 'mail-held-back'
  | 'altered-histories'
  | 'mail-set-aside'
  | 'mail-joined'
  | 'mail-held'
  | 'act-recorded'
  | 'act-refused'
  | 'mail-settled'
  | 'draft-shared'
  | 'roles-changed'
  | 'tasks-moved'
  | 'membership-changed'
  | 'absence-confirmed'
  | 'absence-refused';

/**
 * @param person whom it goes to; somebody whom the roster does not know is written to in English
 * @param passedOn a mail from outside: what is known of it, and its words
 */
export function renderPlatformMail(
  mail: PlatformMail,
  person: { readonly name: string; readonly language: string },
  portalUrl: string,
  filling: Filling,
  passedOn: { readonly details: readonly FactRow[]; readonly words: string } = { details: [], words: '' },
): { subject: string; html: string; text: string } {
  const language = interfaceLanguage(person.language);
  const say = (key: NoticeKey, more: Filling = {}) =>
    shownText(sayInMail(language, `notices.${key}`, isolatedNames({ ...filling, ...more }, language)));
  const heading = shownLine(say(`${mail}.heading`));
  const parts: Content['parts'] = [
    { kind: 'paragraph', text: say(`${mail}.intro`) },
    { kind: 'facts', rows: passedOn.details },
    ...(passedOn.words === ''
      ? []
      : [
          { kind: 'section', text: say('details.words') } as const,
          { kind: 'quote', paragraphs: paragraphsOf(passedOn.words) } as const,
        ]),
    // A code is meant to be seen at once; the words of others are not ours to raise.
    { kind: mail === 'sign-in' ? 'heading' : 'paragraph', text: say(`${mail}.code`) },
    { kind: 'note', text: say(`${mail}.note`) },
  ];
  const content: Content = {
    masthead: mastheadOf(language),
    subject: heading,
    heading,
    parts: parts.filter((part) => ('rows' in part ? part.rows.length > 0 : !('text' in part) || part.text !== '')),
    filling,
  };
  const personal: Personal = {
    greeting: say('greeting', { name: person.name }),
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
    text: toText(content, personal, language),
  };
}

const paragraphsOf = (words: string): string[][] =>
  shownText(words)
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) => paragraph.split('\n'));
