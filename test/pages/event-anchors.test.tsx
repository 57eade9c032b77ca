import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stories } from '#test/support/decision-stories.ts';
import { entriesAtOnce, eventsOf, type HistoryPart, historyPart } from '#web/case/history-part.ts';
import { Timeline } from '#web/case/timeline.tsx';
import { Reader } from '#web/reader.ts';
import type { RecordedEvent } from '#workflows/decision/domain/recorded-event.ts';
import { tell } from '#workflows/decision/tell.ts';

const reader = new Reader({ procedure: 'decision', language: 'en', timeZone: 'UTC', now: '2026-11-26T12:00:00.000Z' });

const told = (event: RecordedEvent) => ({ ...event, notices: [], told: tell(event) });

/** From the newest to the first, as the links lead through them. */
function partsOf(history: Parameters<typeof historyPart>[0]): HistoryPart[] {
  const parts = [historyPart(history, undefined)];
  for (let next = parts[0]?.next; next !== undefined; next = parts.at(-1)?.next) parts.push(historyPart(history, next));
  return parts;
}

it.each(Object.entries(stories))('each event has an anchor of its own, folded or not: %s', (_, story) => {
  const history = story().history.map(told);
  const page = partsOf(history)
    .map((part) => String(<Timeline history={history} reader={reader} part={part} on="/cases/DEC-2026-0007" />))
    .join('');
  const anchors = [...page.matchAll(/ id="event-(\d+)"/g)].map(([, seq]) => Number(seq));
  expect(anchors.sort((one, other) => one - other)).toEqual(history.map(({ seq }) => seq));
  const links = [...page.matchAll(/href="\/cases\/DEC-2026-0007\?event=(\d+)#event-\1"/g)].map(([, seq]) =>
    Number(seq),
  );
  expect(links.filter((seq) => !anchors.includes(seq))).toEqual([]);
  for (const seq of anchors) expect(eventsOf(historyPart(history, seq)).has(seq)).toBe(true);
  expect(links.length).toBeGreaterThanOrEqual([...page.matchAll(/<li /g)].length);
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
  const kinds = fc.array(fc.constantFrom('position-stated' as const, 'notices-delivered' as const), {
    maxLength: 400,
    size: 'max',
  });
  fc.assert(
    fc.property(kinds, (shuffled) => {
      const history = historyOf(shuffled);
      for (const { seq } of history) expect(eventsOf(historyPart(history, seq)).has(seq)).toBe(true);
      const parts = partsOf(history);
      for (const [index, part] of parts.entries()) {
        expect(part.entries.length).toBeLessThanOrEqual(entriesAtOnce);
        expect(part.previous).toBe(parts[index - 1]?.entries[0]?.seq);
        const countIn = (some: readonly HistoryPart[]) => some.reduce((sum, { entries }) => sum + entries.length, 0);
        expect([part.newer, part.older]).toEqual([countIn(parts.slice(0, index)), countIn(parts.slice(index + 1))]);
      }
      const seen = parts.flatMap((part) => [...eventsOf(part)]);
      expect(seen.sort((one, other) => one - other)).toEqual(history.map(({ seq }) => seq));
    }),
    { numRuns: 20 },
  );
});
