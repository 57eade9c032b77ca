import { diffLines } from 'diff';
import { directionOf, type InterfaceLanguage } from '#schemas/language.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import { formatDate } from '#words/dates.ts';
import { labelled } from '#words/labelled.ts';
import { partyName } from '#words/party-name.ts';
import { sayInMail } from '#words/say-in-mail.ts';
import type { TextInMail } from '#workflows/procedure/mail-template.ts';
import { markedParagraphs } from '#workflows/texts/marked-text.ts';
import type { Part } from './content.ts';
import type { FactWords } from './fact-words.ts';
import { isolate } from './isolate.ts';

/** Most of a text, and of what has changed in it, that a mail carries: programs cut off what is longer than 102 KB, with the frame. */
const mostBytes = { text: 50_000, changes: 12_000 } as const;

/** What html adds to a line of a text, which may be an item of a list, and to a blank one, behind which is a paragraph with its number. */
const markup = { line: 25, blank: 300 } as const;

type Words = { readonly language: InterfaceLanguage; readonly words: FactWords };

/** The text itself, for whoever decides on it without opening a page; what changed since it was last circulated, and why. */
export const textParts = (
  { text, since }: TextInMail,
  language: InterfaceLanguage,
  words: FactWords,
): readonly Part[] => [
  ...(since === undefined ? [] : sinceParts(text, since, { language, words })),
  {
    kind: 'section',
    text: sayInMail(language, 'frame.text.title', {
      version: text.version,
      language: words(`languages.${text.language}`) ?? text.language,
    }),
  },
  ...written(text, language),
  ...askedParts(text, language),
];

function sinceParts(
  text: TextInMail['text'],
  { version, before, reasons }: NonNullable<TextInMail['since']>,
  { language, words }: Words,
): Part[] {
  const why = reasons.flatMap((reason) => ['', ...shownText(reason).split('\n')]).slice(1);
  const changes = before === undefined ? [] : changedLines(before, text);
  return [
    ...(changes.length === 0
      ? []
      : [
          { kind: 'section', text: sayInMail(language, 'frame.text.since', { version }) } as const,
          { kind: 'paragraph', text: sayInMail(language, 'frame.text.marks') } as const,
          ...quoted(changes, mostBytes.changes, language),
        ]),
    ...(why.length === 0
      ? []
      : [{ kind: 'section', text: words('label.reason') ?? '' } as const, ...quoted(why, mostBytes.changes, language)]),
  ];
}

/** Lines that went, behind a minus, and lines that came, behind a plus. */
const changedLines = (before: TextInMail['text'], after: TextInMail['text']): string[] =>
  diffLines(whole(before), whole(after)).flatMap(({ added, removed, value }) =>
    added || removed ? linesOf(value).map((line) => `${added ? '+' : '−'} ${line}`) : [],
  );

const whole = ({ title, text }: TextInMail['text']): string => `${shownLine(title)}\n${shownText(text)}\n`;
const linesOf = (value: string): string[] => value.replace(/\n$/, '').split('\n');

/** What the text asks for is part of it, and of its fingerprint. */
function askedParts({ followUps = [] }: TextInMail['text'], language: InterfaceLanguage): Part[] {
  if (followUps.length === 0) return [];
  const isolated = (text: string) => isolate(text, directionOf(language));
  const line = ({ owner, action, dueAt }: (typeof followUps)[number]) =>
    labelled(
      language,
      isolated(partyName(language, owner)),
      `${isolated(shownLine(action))} (${formatDate(language, dueAt)})`,
    );
  return [
    { kind: 'section', text: sayInMail(language, 'frame.text.asks') },
    { kind: 'quote', paragraphs: followUps.map((followUp) => [line(followUp)]) },
  ];
}

function written({ title, text }: TextInMail['text'], language: InterfaceLanguage): Part[] {
  const { kept, isCut } = within(shownText(text).split('\n'), mostBytes.text, markup);
  const shown = kept.join('\n');
  return [
    { kind: 'written', title: shownLine(title), text: shown, paragraphs: markedParagraphs(shown) },
    ...(isCut ? [shortened(language)] : []),
  ];
}

const shortened = (language: InterfaceLanguage): Part => ({
  kind: 'note',
  text: sayInMail(language, 'frame.shortened'),
});

/** What others wrote, in paragraphs, and a word where it had to be cut. */
function quoted(lines: readonly string[], most: number, language: InterfaceLanguage): Part[] {
  const { kept, isCut } = within(lines, most);
  const paragraphs: string[][] = [[]];
  for (const line of kept) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return [
    { kind: 'quote', paragraphs: paragraphs.filter((paragraph) => paragraph.length > 0) },
    ...(isCut ? [shortened(language)] : []),
  ];
}

/** As many lines as fit, with the markup that html makes of `<`, `>` and `&`; of one that is too long by itself its beginning. */
function within(
  lines: readonly string[],
  most: number,
  around = { line: 5, blank: 5 },
): { kept: string[]; isCut: boolean } {
  const kept: string[] = [];
  let left = most;
  for (const line of lines) {
    const bytes =
      Buffer.byteLength(line) +
      5 * (line.match(/[<>&"'*_]/g)?.length ?? 0) +
      (line.trim() === '' ? around.blank : around.line);
    if (bytes > left) {
      const beginning = [...line].slice(0, Math.max(0, Math.floor(left / 6))).join('');
      return { kept: beginning === '' ? kept : [...kept, `${beginning}…`], isCut: true };
    }
    kept.push(line);
    left -= bytes;
  }
  return { kept, isCut: false };
}
