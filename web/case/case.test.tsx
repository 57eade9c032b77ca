import { describe, expect, it } from 'vitest';
import type { CaseView, EventView } from '#schemas/api.ts';
import { InterfaceLanguage } from '#schemas/language.ts';
import { stories } from '#test/support/decision-stories.ts';
import { decisionEvents } from '#workflows/decision/schemas/events.ts';
import { Reader } from '../reader.ts';
import { condensed } from './condensed.ts';
import { actorOf, sentenceOf } from './event-words.ts';
import { noticeLines } from './notice-states.ts';
import { ownAct } from './own-act.ts';
import { stepsOf } from './steps.ts';

const event = (seq: number, type: string, data: EventView['data'] = {}, to: string[] = []): EventView => ({
  seq,
  at: '2026-11-26T12:00:00.000Z',
  type,
  actor: { system: 'clock' },
  data,
  notices: to.map((person) => ({ to: person, template: 'circulated' })),
});

describe('events in words', () => {
  const told = Object.values(stories).flatMap((story) => story().history);

  it.each(InterfaceLanguage.options)('every event of the procedure is a sentence in %s', (language) => {
    const reader = new Reader({ language, timeZone: 'UTC', now: '2026-11-26T12:00:00.000Z' });
    expect([...new Set(told.map(({ type }) => type))].sort()).toEqual(Object.keys(decisionEvents).sort());
    for (const { type, data, actor } of told) {
      const sentence = sentenceOf(reader, { type, data: data as EventView['data'] });
      expect([type, sentence]).toEqual([
        type,
        expect.not.stringMatching(/[{}]|undefined|\[object|NaN|\d{4}-\d\d-\d\dT/),
      ]);
      expect(actorOf(reader, actor)).not.toBe('');
    }
  });

  it('tells a position that the secretariat entered from one that the party stated', () => {
    const reader = new Reader({ language: 'en', timeZone: 'UTC', now: '' });
    const data = { party: 'WHO', position: 'support', version: 1 };
    expect(sentenceOf(reader, { type: 'position-stated', data })).toBe('WHO stated its position: Support.');
    expect(sentenceOf(reader, { type: 'position-stated', data: { ...data, onBehalf: true } })).toContain(
      'on behalf of WHO',
    );
  });
});

describe('mails', () => {
  it('have the state that was last recorded for this notice', () => {
    const history = [
      event(3, 'round-circulated', {}, ['ilo@example.org', 'who@example.org', 'iom@example.org']),
      event(4, 'notices-delivered', { noticesOf: 3, to: ['ilo@example.org'] }),
      event(5, 'notice-bounced', { noticesOf: 3, to: 'who@example.org', reason: 'no such mailbox' }),
      event(6, 'notice-resent', { to: 'who@example.org' }),
      event(7, 'clock-started', {}, ['ilo@example.org']),
      event(8, 'notice-bounced', { noticesOf: 7, to: 'ilo@example.org', reason: 'full' }),
    ];
    expect(noticeLines(history).map(({ seq, to, state }) => `${seq} ${to.split('@')[0]} ${state}`)).toEqual([
      '3 ilo delivered',
      '3 who resent',
      '3 iom sent',
      '7 ilo bounced',
    ]);
  });

  it('that arrive one after another are one entry of the timeline', () => {
    const delivered = (seq: number, to: string) => event(seq, 'notices-delivered', { noticesOf: 3, to: [to] });
    const entries = condensed([delivered(4, 'a'), delivered(5, 'b'), event(6, 'clock-started'), delivered(7, 'c')]);
    expect(entries.map(({ type, data }) => [type, data['to']])).toEqual([
      ['notices-delivered', ['a', 'b']],
      ['clock-started', undefined],
      ['notices-delivered', ['c']],
    ]);
  });
});

describe('the drawn way of a case', () => {
  const viewIn = (state: string, followUps: unknown[] = []) => ({ state, followUps }) as unknown as CaseView;
  const drawn = (view: CaseView, types: string[]) =>
    stepsOf(
      view,
      types.map((type, index) => event(index + 1, type)),
    ).map(({ key, standing }) => `${key.split('.').at(-1)} ${standing}`);
  const round1 = ['case-submitted', 'case-accepted', 'round-circulated'];

  it('shows ways round only where they were taken', () => {
    expect(drawn(viewIn('circulated'), round1)).toEqual([
      'submission done',
      'circulation now',
      'decision ahead',
      'publication ahead',
    ]);
    expect(drawn(viewIn('facilitation'), [...round1, 'facilitation-started'])).toEqual([
      'submission done',
      'circulation done',
      'facilitation now',
      'decision ahead',
      'publication ahead',
    ]);
  });

  it('puts a second round after the facilitation that led to it', () => {
    expect(drawn(viewIn('circulated'), [...round1, 'facilitation-started', 'round-circulated']).slice(0, 3)).toEqual([
      'submission done',
      'facilitation done',
      'circulation now',
    ]);
  });

  it('ends where the case ended', () => {
    expect(drawn(viewIn('withdrawn'), round1)).toEqual(['submission done', 'circulation done', 'withdrawn now']);
    const published = [...round1, 'decision-adopted', 'decision-published'];
    expect(drawn(viewIn('published'), published).at(-1)).toBe('publication done');
    expect(drawn(viewIn('in-follow-up', [{}]), [...published, 'follow-up-assigned']).at(-1)).toBe('follow-up now');
  });
});

describe('a receipt', () => {
  it('tells the latest act with what followed from it, and nothing of anybody else, though all came in one instant', () => {
    const by = (seq: number, actor: EventView['actor']) => ({ ...event(seq, 'position-stated'), actor });
    const person = (name: string) =>
      ({ person: `${name}@example.org`, role: 'focal-point', proof: 'sign-in' }) as const;
    const history = [
      by(1, person('ilo')),
      by(2, { system: 'mail' }),
      by(3, person('who')),
      by(4, { system: 'rules' }),
      by(5, person('ilo')),
      by(6, person('ilo')),
      by(7, { system: 'rules' }),
      by(8, { system: 'mail' }),
    ];
    const seqs = (name: string) => ownAct(history, `${name}@example.org`).map(({ seq }) => seq);
    expect([seqs('ilo'), seqs('who'), seqs('nobody')]).toEqual([[5, 6, 7], [3, 4], []]);
  });
});
