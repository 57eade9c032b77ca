import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownText } from '#schemas/text/shown.ts';
import { coordinator, DecisionCase, focalPoint, form, secretariat } from '#test/support/decision-case.ts';
import { stories } from '#test/support/decision-stories.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';
import { dossierOf } from './dossier.ts';
import { dossier as mail } from './emails/dossier/template.ts';

const referred = () => {
  const story = new DecisionCase().circulated().position('UNDP', 'support', { explanation: 'we welcome it' });
  story.position('ILO', 'objection', { reason: 'paragraph 3' });
  story.position('WHO', 'mandate-concern', { reason: 'health is ours' });
  story.act(coordinator, 'facilitate', { choice: 'consult', parties: ['FAO'], reason: 'is it workable?' });
  story.act(focalPoint('FAO'), 'advise', { choice: 'advice', reason: 'with a change' });
  story.act(focalPoint('ILO'), 'lift', { choice: 'lift', reason: 'explained to us' }, 'ILO');
  story.act(coordinator, 'facilitate', { choice: 'report-failure', reason: 'no way found' });
  story.act(focalPoint('WHO'), 'refer', { choice: 'refer' }, 'WHO');
  return story.after('PT72H').passTime();
};

/** What stands outside of all quotations. */
const statedIn = (dossier: string): string[] => dossier.split('\n').filter((line) => !/^[ \d]{6}[│┆]/.test(line));

/** Every quotation, put together again. */
function quotedIn(dossier: string): string[] {
  const quotations: string[][] = [[]];
  for (const line of dossier.split('\n')) {
    const [, mark, words = ''] = /^[ \d]{6}([│┆]) (.*)$/su.exec(line) ?? [];
    const quotation = quotations.at(-1) as string[];
    if (mark === undefined) quotations.push([]);
    else if (mark === '│') quotation.push(words);
    else quotation.push(`${quotation.pop()}${words}`);
  }
  return quotations.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
}

const sectionOf = (dossier: string, title: string) => dossier.split(`${title}\n`)[1]?.split(/\n\n\d\./)[0] ?? '';

/** Names of what people write in events. */
const worded = ['reason', 'explanation', 'question', 'advice', 'report'];

/** The history with other words in it; each event has words of its own. */
const withWords = (history: readonly RecordedEvent[], wordsOf: (index: number) => string): RecordedEvent[] => {
  let index = 0;
  return history.map((event) => {
    const data = Object.fromEntries(
      Object.entries(event.data).map(([name, value]) => [
        name,
        worded.includes(name) && typeof value === 'string' ? wordsOf(index++) : value,
      ]),
    );
    return { ...event, data } as RecordedEvent;
  });
};

describe('the dossier', () => {
  it('is the same for the same history, and another for another', () => {
    const { history } = referred();
    expect(dossierOf(history)).toBe(dossierOf(structuredClone(history)));
    expect(dossierOf(history.slice(0, -1))).not.toBe(dossierOf(history));
  });

  it('states what the system states and quotes what people wrote, whatever they wrote', () => {
    const { history } = referred();
    const plain = dossierOf(withWords(history, () => 'x'));
    const lines = plain.split('\n');
    const line = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(...lines, ...lines.map((one) => one.trim()), '│ x', '      │ x', '┆', ''),
      },
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('أعلنت منظمة الصحة العالمية تأييدها', '\u202eabc', '\u2067abc', 'a\u2028b', 'a\rb'),
    );
    const words = fc.array(line, { minLength: 1, maxLength: 6 }).map((some) => some.join('\n'));
    const count = quotedIn(plain).filter((quotation) => quotation === 'x').length;
    void fc.assert(
      fc.property(fc.array(words, { minLength: count, maxLength: count }), (all) => {
        const dossier = dossierOf(withWords(history, (index) => all[index % count] ?? ''));
        expect(statedIn(dossier)).toEqual(statedIn(plain));
        const written = new Set(all.map(shownText));
        const others = new Set(quotedIn(plain));
        expect(quotedIn(dossier).filter((quotation) => !written.has(quotation) && !others.has(quotation))).toEqual([]);
        expect(quotedIn(dossier)).toHaveLength(quotedIn(plain).length);
      }),
    );
  });

  it('names what is disputed: the objection that stands, not the one that was lifted', () => {
    const disputed = sectionOf(dossierOf(referred().history), '2. What is disputed');
    expect(disputed).toContain('WHO: concern about a mandate, version 1.\nReason given:\n      │ health is ours');
    expect(disputed).not.toContain('ILO');
  });

  it('holds every position with reason, explanation and time', () => {
    const positions = sectionOf(dossierOf(referred().history), '3. Positions, round by round');
    expect(positions).toContain(
      'ILO: objection, version 1, by ilo@example.org, signed in, 2 November 2026, 09:00:00 UTC; lifted later.\nReason given:\n      │ paragraph 3',
    );
    expect(positions).toContain('Explanation of position:\n      │ we welcome it');
    expect(positions).toContain('ILO: no objection, version 1, by ilo@example.org');
    expect(positions).toContain('Silent when it ended: DESA, IOM,');
  });

  it('tells what was tried, in order', () => {
    const tried = sectionOf(dossierOf(referred().history), '4. What was done and tried');
    const order = [
      'Round 1: version 1',
      'No consensus on version 1',
      'Members of the Network consulted: FAO',
      '│ is it workable?',
      'FAO gave its advice',
      'ILO lifted',
      'agreement was not reached',
      'The Committee referred',
    ];
    expect(order.map((part) => tried.indexOf(part))).toEqual(
      order.map((part) => tried.indexOf(part)).sort((a, b) => a - b),
    );
    expect(order.filter((part) => !tried.includes(part))).toEqual([]);
  });

  it('holds all versions of the text with their hashes, whatever became of them', () => {
    const story = new DecisionCase().submit().act(secretariat, 'screen', { choice: 'return', reason: 'annex' });
    story.act(focalPoint('ILO'), 'submit', { choice: 'submit', form: { ...form, text: 'Second try.' } });
    const dossier = dossierOf(story.history);
    expect(quotedIn(dossier)).toEqual(expect.arrayContaining([form.title, form.text, 'Second try.']));
    for (const { hash } of story.state.texts) expect(dossier).toContain(hash);
  });

  it('keeps the positions of the first round when a second begins', () => {
    const story = new DecisionCase().circulated().position('UNDP', 'support');
    story.position('ILO', 'objection', { reason: 'paragraph 3' });
    story.act(coordinator, 'facilitate', { choice: 'revise', text: 'Another text.' }).deliver();
    story.position('ILO', 'support').position('WHO', 'objection', { reason: 'health' });
    const positions = sectionOf(dossierOf(story.history), '3. Positions, round by round');
    for (const part of ['UNDP: support, version 1', 'ILO: objection, version 1', 'ILO: support, version 2'])
      expect(positions).toContain(part);
  });

  it('is not made for a case that was never submitted', () => {
    expect(() => dossierOf([])).toThrow('never submitted');
  });
});

describe('the editions of a dossier', () => {
  const isOfPair = (line: string) => /^This (corrects|was corrected)/.test(line);

  const translated = () => {
    const french = { language: 'fr' as const, title: 'Un groupe', text: 'Le Comité crée un groupe.' };
    const followUps = [{ action: 'Report', owner: 'IOM', dueAt: '2030-03-04' }];
    return new DecisionCase().submit({ translations: [french], followUps }).history;
  };

  it('is titled in the language of the proposal, and says days in words', () => {
    const dossier = dossierOf(translated());
    expect(sectionOf(dossier, '1. The matter')).toContain(form.title);
    expect(dossier).toContain('due on 4 March 2030:');
  });

  it('has beside each entry what corrected it, and beside the correction what it corrects', () => {
    const story = new DecisionCase().circulated();
    story
      .act(secretariat, 'position', { choice: 'objection', reason: 'by phone', onBehalf: true }, 'ILO')
      .after('PT3H');
    story.act(focalPoint('ILO'), 'confirm', { choice: 'repudiate', reason: 'we never called' }, 'ILO');
    const entered = story.history.findLast(({ type }) => type === 'position-stated');
    const pair = 'This corrects what was entered on 2 November 2026, 09:00:00 UTC.';
    expect(entered?.at).toBe('2026-11-02T09:00:00.000Z');
    expect(dossierOf(story.history)).toContain(pair);
    // As the second edition was written, which went out before.
    expect(dossierOf(story.history, 2)).not.toContain(pair);
    const replied = stories['referred and decided as guided']?.().history ?? [];
    const lines = dossierOf(replied).split('\n');
    const pairBelow = (words: string) =>
      lines.slice(lines.findIndex((line) => line.includes(words)) + 1).find(isOfPair);
    expect(pairBelow("Reply of the Secretary-General's office entered")).toMatch(/^This was corrected on/);
    expect(pairBelow("The Secretary-General's office repudiated")).toMatch(/^This corrects what was entered on/);
  });

  it('is made again as it was where it went out before', () => {
    const dossier = dossierOf(translated(), 1);
    expect(sectionOf(dossier, '1. The matter')).toContain('Un groupe');
    expect(dossier).toContain('due on 2030-03-04:');
    const sentBefore = { type: 'dossier-transmitted', data: { hash: 'f'.repeat(64) } } as never;
    expect(mail.enclosure?.of(translated(), sentBefore)).toBe(dossier);
  });
});
