import { directionOf, type InterfaceLanguage } from '#schemas/language.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import type { Filling } from '#words/catalogue.ts';
import type en from '#words/platform/emails/intake/en.json';
import { sayInMail } from '#words/say-in-mail.ts';
import type { Content } from '../content.ts';
import type { FactRow } from '../fact-rows.ts';
import { isolate } from '../isolate.ts';
import { isolatedNames } from '../isolated-names.ts';
import { mastheadOf } from '../masthead.ts';
import { toHtml } from '../to-html.ts';
import { toText } from '../to-text.ts';

type Key = Exclude<keyof typeof en, `@${string}`>;
type Named<Ending extends string> = Key extends infer K ? (K extends `${infer Name}.${Ending}` ? Name : never) : never;

/** Answers to mails that ask to begin something. */
export type IntakeMail = Exclude<Named<'heading'>, 'section'>;

/** Rows under a heading of their own. */
export type IntakeSection = { readonly title: Extract<Key, `section.${string}`>; readonly rows: readonly FactRow[] };

/** What one answer says to its sender. */
export type IntakeAnswer = {
  readonly mail: IntakeMail;
  readonly language: InterfaceLanguage;
  /** How the sender is greeted. */
  readonly name: string;
  readonly filling: Filling;
  /** What else there is to say before the sections. */
  readonly remarks: readonly Extract<Key, 'took' | 'not-taken'>[];
  readonly sections: readonly IntakeSection[];
  /** Where its button leads. */
  readonly url?: string | undefined;
};

/** An answer, ready to be sent. Everything in it that others wrote is shown as what it is. */
export function renderIntakeMail(
  { mail, language, name, filling, remarks, sections, url }: IntakeAnswer,
  portalUrl: string,
): { subject: string; html: string; text: string } {
  const filled = isolatedNames({ ...filling, name }, language);
  const say = (key: string) => shownText(sayInMail(language, `intake.${key}`, filled));
  const labelled = (row: FactRow) => ({ ...row, label: isolate(row.label, directionOf(language)) });
  const heading = shownLine(say(`${mail}.heading`));
  const parts: Content['parts'] = [
    { kind: 'paragraph', text: say(`${mail}.intro`) },
    ...remarks.map((remark) => ({ kind: 'paragraph', text: say(remark) }) as const),
    ...sections
      .filter(({ rows }) => rows.length > 0)
      .flatMap(({ title, rows }) => [
        { kind: 'section', text: say(title) } as const,
        { kind: 'facts', rows: rows.map(labelled) } as const,
      ]),
    ...(url === undefined ? [] : [{ kind: 'button', text: say(`${mail}.button`) } as const]),
    ...(noted.includes(mail) ? [{ kind: 'note', text: say(`${mail}.note`) } as const] : []),
  ];
  const personal = {
    greeting: say('greeting'),
    links: { caseUrl: portalUrl, ...(url === undefined ? {} : { taskUrl: url }) },
    code: '',
    howToAct: [],
    casePage: say('portal'),
    help: '',
    footer: say('footer'),
  };
  const content: Content = { masthead: mastheadOf(language), subject: heading, heading, parts, filling };
  return {
    subject: heading,
    html: toHtml(content, personal, language),
    text: toText(content, personal, language),
  };
}

/** Those that say what else can be done. */
const noted: readonly IntakeMail[] = ['begun', 'draft', 'nothing', 'empty'] satisfies Named<'note'>[];
