import { describe, expect, it } from 'vitest';
import { Language } from '#schemas/language.ts';
import { stories } from '#test/support/decision-stories.ts';
import { actorOf, sentenceOf } from '#web/case/event-words.ts';
import { Reader } from '#web/reader.ts';
import type { RecordedEvent } from '#workflows/decision/domain/recorded-event.ts';
import { decisionEvents } from '#workflows/decision/schemas/events.ts';
import { tell } from '#workflows/decision/tell.ts';

describe('events in words', () => {
  const events = Object.values(stories).flatMap((story) => story().history);

  it.each(Language.options)('every event of the procedure is a sentence in %s', (language) => {
    const reader = new Reader({ procedure: 'decision', language, timeZone: 'UTC', now: '2026-11-26T12:00:00.000Z' });
    expect([...new Set(events.map(({ type }) => type))].sort()).toEqual(Object.keys(decisionEvents).sort());
    for (const event of events) {
      const { type, actor } = event;
      const sentence = sentenceOf(reader, { told: tell(event) });
      expect([type, sentence]).toEqual([
        type,
        expect.not.stringMatching(/[{}]|undefined|\[object|NaN|\d{4}-\d\d-\d\dT/),
      ]);
      expect(actorOf(reader, actor)).not.toBe('');
    }
  });

  it('tells a position that the secretariat entered from one that the party stated', () => {
    const reader = new Reader({ procedure: 'decision', language: 'en', timeZone: 'UTC', now: '' });
    const data = { party: 'WHO', position: 'support', version: 1 };
    const sentence = (stated: object) =>
      sentenceOf(reader, { told: tell({ type: 'position-stated', data: stated } as RecordedEvent) });
    expect(sentence(data)).toBe('WHO stated its position: Support.');
    expect(sentence({ ...data, onBehalf: true })).toContain('on behalf of WHO');
  });
});
