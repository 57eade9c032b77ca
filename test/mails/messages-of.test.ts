import { describe, expect, it } from 'vitest';
import { messagesOf } from '#functions/lib/messages-of.ts';
import { stories } from '#test/support/decision-stories.ts';
import { letters } from '#workflows/decision/letters.ts';
import type { Letter } from '#workflows/procedure/letter.ts';

const event = {
  seq: 7,
  at: '2026-11-02T09:00:00.000Z',
  actor: { system: 'rules' as const },
  type: 'case-submitted',
  data: {},
};
const letter = (to: string, country: string, more: Partial<Letter> = {}): Letter => ({
  to: `${to}@example.org`,
  template: 'please-sign',
  facts: { country },
  ...more,
});

describe('the letters of an event in the outbox', () => {
  it('stand there once for all who are told the same', () => {
    const signed = (to: string) => letter(to, 'EG', { taskId: `CN-2026-0001.7.sign.${to}` });
    expect(messagesOf(event, [signed('one'), letter('two', 'EG')])).toEqual([
      {
        seq: 7,
        at: event.at,
        template: 'please-sign',
        facts: { country: 'EG' },
        gating: false,
        to: [{ person: 'one@example.org', taskId: 'CN-2026-0001.7.sign.one' }, { person: 'two@example.org' }],
      },
    ]);
  });

  it('stand apart where they say something else: nobody reads what only another is told', () => {
    const messages = messagesOf(event, [letter('rc.eg', 'EG'), letter('rc.ke', 'KE'), letter('aide.eg', 'EG')]);
    expect(messages.map(({ facts, to }) => [facts['country'], to.map(({ person }) => person)])).toEqual([
      ['EG', ['rc.eg@example.org', 'aide.eg@example.org']],
      ['KE', ['rc.ke@example.org']],
    ]);
  });

  it('stand apart where a clock waits for one of them', () => {
    const messages = messagesOf(event, [letter('one', 'EG', { gating: true }), letter('two', 'EG')]);
    expect(messages.map(({ gating }) => gating)).toEqual([true, false]);
  });

  it('share the space that one message has, however many say something else', () => {
    const long = Array.from({ length: 80 }, (_, index) =>
      letter(`m${index}`, 'EG', { facts: { country: `${index} ${'中'.repeat(10_000)}` } }),
    );
    const messages = messagesOf(event, long);
    expect(messages).toHaveLength(80);
    expect(Buffer.byteLength(JSON.stringify(messages))).toBeLessThan(60_000);
  });

  it('are one message a template in every story of the decision, which tells everybody the same', () => {
    for (const tell of Object.values(stories)) {
      const { history, states, network } = tell();
      for (const [index, told] of history.entries()) {
        const state = states[index];
        if (state === undefined) throw new Error('Every event has a state after it');
        const mails = letters(told, state, network);
        const templates = messagesOf(told, mails).map(({ template }) => template);
        expect(templates, told.type).toEqual([...new Set(mails.map(({ template }) => template))]);
      }
    }
  });
});
