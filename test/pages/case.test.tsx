import { describe, expect, it } from 'vitest';
import type { EventView } from '#schemas/api.ts';
import type { ToldEvent } from '#schemas/sections/viewed-case.ts';
import { condensed } from '#web/case/condensed.ts';
import { ownAct } from '#web/case/own-act.ts';
import type { RecordedEvent } from '#workflows/decision/domain/recorded-event.ts';
import { tell } from '#workflows/decision/tell.ts';
import { mailFates } from '#workflows/procedure/mail-fates.ts';

const event = (seq: number, type: string, data: EventView['data'] = {}, to: string[] = []): ToldEvent => {
  const recorded = { seq, at: '2026-11-26T12:00:00.000Z', type, actor: { system: 'clock' as const }, data };
  const notices = to.map((person) => ({ to: person, template: 'circulated' }));
  return { ...recorded, notices, told: tell(recorded as unknown as RecordedEvent) };
};

describe('mails', () => {
  it('have the state that was last recorded for this notice', () => {
    const history = [
      event(3, 'round-circulated', { notified: [{ to: 'iom@example.org', party: 'IOM' }] }, [
        'ilo@example.org',
        'who@example.org',
        'iom@example.org',
      ]),
      event(4, 'notices-delivered', { noticesOf: 3, to: ['ilo@example.org'] }),
      event(5, 'notice-bounced', { noticesOf: 3, to: 'who@example.org', reason: 'no such mailbox' }),
      event(6, 'notice-resent', { to: 'who.alternate@example.org', replaces: 'who@example.org' }, [
        'who.alternate@example.org',
      ]),
      event(7, 'clock-started', {}, ['ilo@example.org']),
      event(8, 'notice-bounced', { noticesOf: 7, to: 'ilo@example.org', reason: 'unwanted', isComplaint: true }),
    ];
    expect(mailFates(history).map(({ seq, to, state }) => `${seq} ${to.split('@')[0]} ${state}`)).toEqual([
      '3 ilo delivered',
      '3 who resent',
      '3 iom awaited',
      '6 who.alternate awaited',
      '7 ilo complained',
    ]);
  });

  it('that arrive one after another are one entry of the timeline', () => {
    const delivered = (seq: number, to: string) => event(seq, 'notices-delivered', { noticesOf: 3, to: [to] });
    const entries = condensed([delivered(4, 'a'), delivered(5, 'b'), event(6, 'clock-started'), delivered(7, 'c')]);
    expect(entries.map(({ type, told }) => [type, told.says.params['people']])).toEqual([
      ['notices-delivered', ['a', 'b']],
      ['clock-started', undefined],
      ['notices-delivered', ['c']],
    ]);
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
