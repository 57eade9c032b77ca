import { beforeAll, describe, expect, it } from 'vitest';
import { Language } from '#schemas/language.ts';
import { everyExample } from '#test/support/examples/every-example.ts';
import type { ExampleMail } from '#test/support/examples/example-mail.ts';
import { linesOfHtml, looseRuns } from '#test/support/loose-runs.ts';
import { everyMail } from '#test/words/every-mail.ts';
import { sourcesOf } from '#words/compile/catalogue-files.ts';

/** What procedures have in common and a concept note cannot come to: it is neither put off nor handed back as a decision is, and its round is no paper for a meeting. */
const neverSent: Readonly<Record<string, readonly string[]>> = {
  'concept-note': [
    ...['deferred', 'resumed', 'returned', 'declined'],
    ...['for-meeting', 'please-table', 'tabled', 'retabled', 'untabled', 'please-confirm-record', 'record-repudiated'],
    // Whoever objects is heard at the meeting, and asked for nothing before it.
    ...['please-answer-objection', 'objection-answered'],
  ],
};

/** Answers to mails and what the platform writes: their names are those of their headings. */
const ofThePlatform = Object.keys(sourcesOf('platform.emails', 'en')).flatMap((key) => {
  const [, mail] = /^(?:notices|intake)\.([a-z-]+)\.heading$/.exec(key) ?? [];
  return mail === undefined ? [] : [mail];
});

/** What is left of a message that was not filled, or of a word that is missing. */
const leftovers =
  /undefined|\[object Object|NaN|Invalid Date|\{\w+[,}]|\b(facts|choices|frame|notices|intake|digest|states|waiting|tasks|roles|dates)\.[a-z]/;

const spoken = Language.options.map((language) => ({ language }));

describe.each(spoken)('every mail in $language', ({ language }) => {
  let all: readonly ExampleMail[];
  beforeAll(async () => {
    all = await everyExample(language);
  });
  /** Those of which something is wrong, with what that is. */
  const wrong = (look: (sent: ExampleMail['sent']) => readonly string[]): string[] =>
    all.flatMap(({ of, mail, example, sent }) => look(sent).map((found) => `${of}/${mail} (${example}): ${found}`));

  it('has an example', () => {
    const has = new Set(all.map(({ of, mail }) => `${of}/${mail}`));
    const ofProcedures = everyMail.flatMap(({ procedure, templates }) =>
      Object.keys(templates).map((mail) => ({ procedure, mail })),
    );
    const sent = ofProcedures.filter(({ procedure, mail }) => !neverSent[procedure]?.includes(mail));
    const names = [
      ...sent.map(({ procedure, mail }) => `${procedure}/${mail}`),
      ...[...ofThePlatform, 'digest'].map((mail) => `platform/${mail}`),
    ];
    expect(names.length).toBeGreaterThan(130);
    expect(names.filter((name) => !has.has(name))).toEqual([]);
    // Nor is any called impossible that is not.
    expect([...has].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('is whole: nothing is left to be filled in', () => {
    expect(
      wrong(({ subject, text, html }) =>
        [subject, ...text.split('\n'), ...linesOfHtml(html).split('\n')].filter((line) => leftovers.test(line)),
      ),
    ).toEqual([]);
  });

  it('has both parts, and no gaps in its text', () => {
    expect(
      wrong(({ subject, text, html }) => [
        ...(subject.trim() === '' || text.trim() === '' || html === '' ? ['a part is empty'] : []),
        ...(/\n{3,}/.test(text) ? ['more than one empty line'] : []),
        ...(/^\s|\s$/.test(text.replace(/\n$/, '')) ? ['space at an end of the text'] : []),
        ...(/\n/.test(subject) ? ['the subject has lines'] : []),
        ...(/<(p|td|th|h\d|a)\b[^>]*>\s*<\/\1>/.exec(html)?.slice(0, 1) ?? []),
      ]),
    ).toEqual([]);
  });

  it('says in which language it is, and which way it runs', () => {
    const direction = language === 'ar' ? 'rtl' : 'ltr';
    const begins = `<html lang="${language}" dir="${direction}">`;
    expect(wrong(({ html }) => (html.includes(begins) ? [] : ['it does not say so']))).toEqual([]);
  });

  it.runIf(language === 'ar')('isolates whatever runs the other way', () => {
    expect(
      wrong(({ subject, text, html }) => looseRuns([subject, withoutCopied(text), linesOfHtml(html)].join('\n'))),
    ).toEqual([]);
  });
});

/** What is sent back as it stands carries no marks that nobody sees: the lines of a choice and of what belongs to it, and the address that takes them. */
const withoutCopied = (text: string): string =>
  text.replaceAll(/^ {4}.* \[[a-z-]+\](?:: )?$/gm, '').replaceAll(/act\+[\w-]+@example\.org/g, '');
