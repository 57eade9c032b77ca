import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stories } from '#test/support/decision-stories.ts';
import { entriesAtOnce, eventsOf, historyPart } from '#web/case/history-part.ts';
import { Timeline } from '#web/case/timeline.tsx';
import { Reader } from '#web/reader.ts';
import type { RecordedEvent } from '#workflows/decision/domain/recorded-event.ts';
import { tell } from '#workflows/decision/tell.ts';

const reader = new Reader({ procedure: 'decision', language: 'en', timeZone: 'UTC', now: '2026-11-26T12:00:00.000Z' });

const told = (event: RecordedEvent) => ({ ...event, notices: [], told: tell(event) });

it.each(Object.entries(stories))('each event has an anchor of its own, folded or not: %s', (_, story) => {
  const history = story().history.map(told);
  const page = String(<Timeline reader={reader} part={historyPart(history, undefined)} on="/cases/DEC-2026-0007" />);
  const anchors = [...page.matchAll(/ id="event-(\d+)"/g)].map(([, seq]) => Number(seq));
  expect(anchors.sort((one, other) => one - other)).toEqual(history.map(({ seq }) => seq));
  const links = [...page.matchAll(/href="\/cases\/DEC-2026-0007\?event=(\d+)#event-\1"/g)].map(([, seq]) =>
    Number(seq),
  );
  expect(links.filter((seq) => !anchors.includes(seq))).toEqual([]);
  expect(links.length).toBe([...page.matchAll(/<li /g)].length);
});

/** Of so many events, of which reports of delivery fold into one another. */
const historyOf = (kinds: readonly ('position-stated' | 'notices-delivered')[]) =>
  kinds.map((type, index) => ({
    ...{
      seq: index + 1,
      at: '2026-03-02T09:00:00.000Z',
      actor: { system: 'mail' as const },
      type,
      data: {},
      notices: [],
    },
    told: {
      ...{ says: { key: type, params: {} }, isForeign: false, words: [] },
      ...(type === 'notices-delivered' ? { mails: { fate: 'delivered' as const, to: ['who@example.org'] } } : {}),
    },
  }));

it('a long history stands in parts: each event on the page that its link opens, and each once from the newest to the first', () => {
  const kinds = fc.array(fc.constantFrom('position-stated' as const, 'notices-delivered' as const), { maxLength: 400 });
  fc.assert(
    fc.property(kinds, (shuffled) => {
      const history = historyOf(shuffled);
      for (const { seq } of history) expect(eventsOf(historyPart(history, seq)).has(seq)).toBe(true);
      const seen: number[] = [];
      for (let part = historyPart(history, undefined); ; part = historyPart(history, part.next)) {
        expect(part.entries.length).toBeLessThanOrEqual(entriesAtOnce);
        expect(part.newer === 0).toBe(part.previous === undefined);
        expect(part.older === 0).toBe(part.next === undefined);
        seen.push(...eventsOf(part));
        if (part.next === undefined) break;
        expect(historyPart(history, historyPart(history, part.next).previous)).toEqual(part);
      }
      expect(seen.sort((one, other) => one - other)).toEqual(history.map(({ seq }) => seq));
    }),
    { numRuns: 20 },
  );
});
