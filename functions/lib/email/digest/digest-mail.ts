import { type Due, isDay } from '#schemas/civil-date.ts';
import { directionOf, interfaceLanguage } from '#schemas/language.ts';
import type { Person } from '#schemas/roster.ts';
import { shownLine } from '#schemas/text/shown.ts';
import type { Filling } from '#words/catalogue.ts';
import { formatDate } from '#words/dates.ts';
import { labelled } from '#words/labelled.ts';
import { partyName } from '#words/party-name.ts';
import type en from '#words/platform/emails/digest/en.json';
import { say as sayAnswer } from '#words/say.ts';
import { sayInMail } from '#words/say-in-mail.ts';
import type { AskedTask, Digest, OpenCase } from '../../use-cases/digest.ts';
import type { Content, Part } from '../content.ts';
import { factWordsOf } from '../fact-words.ts';
import { instantForReader } from '../instant-in-words.ts';
import { isolate } from '../isolate.ts';
import { mastheadOf } from '../masthead.ts';
import type { Personal } from '../personal.ts';
import { toHtml } from '../to-html.ts';
import { toText } from '../to-text.ts';

type Words = Exclude<keyof typeof en, `@${string}`>;

/** Entries of one kind that a mail holds; mail programs cut off what is much longer than a hundred kilobytes. */
const longest = 50;
const dayMs = 86_400_000;

export type DigestReader = {
  readonly person: Pick<Person, 'name' | 'language' | 'timeZone'>;
  readonly period: NonNullable<Person['digest']>;
  readonly now: string;
  readonly portalUrl: string;
  /** Whom to ask. */
  readonly contact: string | undefined;
};

/** A person's digest as a mail, in their language and by their clock. */
export function renderDigest(digest: Digest, reader: DigestReader): { subject: string; html: string; text: string } {
  const { person, period, now, portalUrl, contact } = reader;
  const words = wordsFor(reader);
  const { say, language } = words;
  const { tasks, mails: waiting, cases } = digest;
  const watches = cases.length > 0 ? 'yes' : 'no';
  const heading = say('heading', { watches, tasks: tasks.length, mails: waiting, cases: cases.length });
  const content: Content = {
    masthead: mastheadOf(language),
    subject: heading,
    heading,
    filling: {},
    parts: [
      { kind: 'paragraph', text: say('intro', { at: words.instant(now) }) },
      ...section(words, 'tasks', tasks, (task) => taskEntry(words, task)),
      ...section(words, 'mails', waiting === 0 ? [] : [waiting], (count) => ({
        kind: 'entry',
        title: say('mails-waiting', { count }),
        lines: [say('mails-why')],
        url: `${portalUrl}/received`,
      })),
      ...(['stalled', 'undated', 'dated'] as const).flatMap((group) => {
        const members = cases.filter((each) => groupOf(each) === group);
        return section(words, group, members, (each) => caseEntry(words, each));
      }),
    ],
  };
  const personal: Personal = {
    greeting: sayInMail(language, 'frame.greeting', { name: words.isolated(person.name) }),
    links: { caseUrl: `${portalUrl}/tasks` },
    code: '',
    howToAct: [],
    casePage: say('portal'),
    help: '',
    footer: [
      say('why', { period }),
      ...(contact === undefined ? [] : [say('change', { contact: words.isolated(contact) })]),
    ].join(' '),
  };
  return {
    subject: heading,
    html: toHtml(content, personal, language),
    text: toText(content, personal, language),
  };
}

const groupOf = ({ missed, dueAt }: OpenCase) => (missed ? 'stalled' : dueAt === undefined ? 'undated' : 'dated');

type DigestWords = ReturnType<typeof wordsFor>;

function wordsFor({ person: { language: wanted, timeZone }, now, portalUrl }: DigestReader) {
  const language = interfaceLanguage(wanted);
  const isolated = (text: string) => isolate(shownLine(text), directionOf(language));
  return {
    language,
    timeZone,
    now,
    portalUrl,
    isolated,
    say: (key: Words, filling: Filling = {}) => sayInMail(language, `digest.${key}`, filling),
    /** A word of a procedure's mails: what a kind of task asks, a situation. */
    sayOf: (procedure: string, key: string) => factWordsOf(procedure, language)(key) ?? key,
    due: (due: Due) => (isDay(due) ? formatDate(language, due) : instantForReader(due, language, timeZone)),
    instant: (instant: string) => instantForReader(instant, language, timeZone),
  };
}

function section<T>(words: DigestWords, title: Words, items: readonly T[], entryOf: (item: T) => Part): Part[] {
  if (items.length === 0) return [];
  const more = items.length - longest;
  return [
    { kind: 'section', text: words.say(title) },
    ...items.slice(0, longest).map(entryOf),
    ...(more > 0 ? [{ kind: 'paragraph', text: words.say('more', { count: more }) } as const] : []),
  ];
}

function taskEntry(words: DigestWords, task: AskedTask): Part {
  const { say, isolated, due, now } = words;
  const { procedure, kind, party, taskId, caseId, title, dueAt, overdue, openedAt } = task;
  const ask = sayAnswer(words.language, `tasks.${kind}`, {}, { procedure });
  const until =
    dueAt === null
      ? say('waiting', { days: fullDaysBetween(openedAt, now) })
      : say(overdue ? 'overdue' : 'due', { at: due(dueAt) });
  return {
    kind: 'entry',
    title: party === null ? ask : say('party', { ask, party: isolated(partyName(words.language, party)) }),
    lines: [named(words, caseId, title), until],
    url: `${words.portalUrl}/tasks/${taskId}`,
  };
}

function caseEntry(words: DigestWords, each: OpenCase): Part {
  const { say, instant, due, now, language, timeZone } = words;
  const { procedure, situation, caseId, title, since, waitingFor, dueAt, overdue, missed } = each;
  const days = fullDaysBetween(since, now);
  const { key, params } = waitingFor;
  // The sentence of a round names its deadline itself.
  const until =
    dueAt === undefined || 'deadline' in params ? [] : [say(overdue ? 'overdue' : 'due', { at: due(dueAt) })];
  return {
    kind: 'entry',
    title: named(words, caseId, title),
    lines: [
      say('standing', { situation: words.sayOf(procedure, `situation.${situation}`), days }),
      ...(missed
        ? [say('missed', { at: instant(missed.by), what: words.sayOf(procedure, `expected.${missed.expected}`) })]
        : []),
      sayAnswer(language, key, params, { procedure, timeZone }),
      ...until,
    ],
    url: `${words.portalUrl}/cases/${caseId}`,
  };
}

/** None for what began after the instant that the digest was due at: it may be sent a little later. */
const fullDaysBetween = (from: string, to: string): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / dayMs));

const named = ({ isolated, language }: DigestWords, caseId: string, title: string): string =>
  labelled(language, isolated(caseId), isolated(title));
