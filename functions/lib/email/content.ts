import type { InterfaceLanguage } from '#schemas/language.ts';
import type { MailFacts } from '#schemas/mail-facts.ts';
import { shownLine } from '#schemas/text/shown.ts';
import type { Filling } from '#words/catalogue.ts';
import { sayInMail } from '#words/say-in-mail.ts';
import type { Block, MailTemplate, ProcedureMails } from '#workflows/procedure/mail-template.ts';
import type { ProcedureEvent } from '#workflows/procedure/procedure.ts';
import { titledIn } from '#workflows/procedure/titles-in-facts.ts';
import type { MarkedParagraph } from '#workflows/texts/marked-text.ts';
import { type FactRow, factRows, fillingOf } from './fact-rows.ts';
import { factWordsOf } from './fact-words.ts';
import { isolatedNames } from './isolated-names.ts';
import { type Masthead, mastheadOf } from './masthead.ts';
import { textParts } from './text-parts.ts';

/** A part of a mail with its words, still neither html nor text. */
export type Part =
  | { readonly kind: 'heading' | 'paragraph' | 'note'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly FactRow[] }
  | { readonly kind: 'button'; readonly text: string }
  /** Heads what follows it. */
  | { readonly kind: 'section'; readonly text: string }
  /** What somebody else wrote, whom nobody may take for us. */
  | { readonly kind: 'quote'; readonly paragraphs: readonly (readonly string[])[] }
  /** A text that people decide on, under its title: as it was written, or with what is marked in it and the numbers of its paragraphs. */
  | {
      readonly kind: 'written';
      readonly title: string;
      readonly text: string;
      readonly paragraphs: readonly MarkedParagraph[];
    }
  /** One of many things that the mail tells of, with the page where it is. */
  | { readonly kind: 'entry'; readonly title: string; readonly lines: readonly string[]; readonly url: string };

/** What all recipients of one message who share language and time zone are told. */
export type Content = {
  readonly masthead: Masthead;
  readonly subject: string;
  readonly heading: string;
  readonly parts: readonly Part[];
  readonly filling: Filling;
};

/** Contents of one event's mails go to several people; the facts object is the same for all of them. */
const made = new WeakMap<MailFacts, Map<string, Content>>();

export function contentOf(
  mails: ProcedureMails,
  name: string,
  facts: MailFacts,
  language: InterfaceLanguage,
  timeZone: string,
  history: readonly ProcedureEvent[] = [],
): Content {
  const key = `${name} ${language} ${timeZone}`;
  const known = made.get(facts) ?? new Map<string, Content>();
  made.set(facts, known);
  const content = known.get(key) ?? compose(mails, name, facts, language, timeZone, history);
  known.set(key, content);
  return content;
}

/** @throws Error when the procedure has no such mail. */
export function templateOf(mails: ProcedureMails, name: string): MailTemplate {
  const template = mails.templates[name];
  if (template === undefined) throw new Error(`There is no mail '${name}'. Add it to the procedure's emails.`);
  return template;
}

function compose(
  mails: ProcedureMails,
  name: string,
  told: MailFacts,
  language: InterfaceLanguage,
  timeZone: string,
  history: readonly ProcedureEvent[],
): Content {
  const facts = titledIn(language, told);
  const template = templateOf(mails, name);
  const words = factWordsOf(mails.procedure, language);
  const filling = fillingOf(facts, words, language);
  const say = (key: string) => sayInMail(language, `${name}.${key}`, filling, mails.procedure);
  const heading = shownLine(say('heading'));
  const parts = template.body
    .filter((block) => !('when' in block) || block.when === undefined || facts[block.when] !== undefined)
    .flatMap((block) => {
      if (!('theText' in block))
        return [partOf(block, say, (names) => factRows(names, facts, words, language, timeZone))];
      const text = template.textOf?.(history, facts, language);
      return text === undefined ? [] : textParts(text, language, words);
    });
  const title = String(facts['title'] ?? '');
  const caseId = String(facts['caseId'] ?? '');
  const subject = shownLine(
    sayInMail(language, 'frame.subject', { heading, ...isolatedNames({ caseId, title }, language) }),
  );
  return {
    masthead: mastheadOf(language, mails.procedure),
    subject,
    heading,
    parts: parts.filter((part) => part.kind !== 'facts' || part.rows.length > 0),
    filling,
  };
}

function partOf(
  block: Exclude<Block, { readonly theText: true }>,
  say: (key: string) => string,
  rowsOf: (names: readonly string[]) => FactRow[],
): Part {
  if ('facts' in block) return { kind: 'facts', rows: rowsOf(block.facts) };
  if ('button' in block) return { kind: 'button', text: say(block.button) };
  if ('note' in block) return { kind: 'note', text: say(block.note) };
  return { kind: 'paragraph', text: say(block.paragraph) };
}
