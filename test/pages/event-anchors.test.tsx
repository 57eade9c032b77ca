import { expect, it } from 'vitest';
import { stories } from '#test/support/decision-stories.ts';
import { Timeline } from '#web/case/timeline.tsx';
import { Reader } from '#web/reader.ts';
import type { RecordedEvent } from '#workflows/decision/domain/recorded-event.ts';
import { tell } from '#workflows/decision/tell.ts';

const reader = new Reader({ procedure: 'decision', language: 'en', timeZone: 'UTC', now: '2026-11-26T12:00:00.000Z' });

const told = (event: RecordedEvent) => ({ ...event, notices: [], told: tell(event) });

it.each(Object.entries(stories))('each event has an anchor of its own, folded or not: %s', (_, story) => {
  const history = story().history.map(told);
  const page = String(<Timeline reader={reader} history={history} on="/cases/DEC-2026-0007" />);
  const anchors = [...page.matchAll(/ id="event-(\d+)"/g)].map(([, seq]) => Number(seq));
  expect(anchors.sort((one, other) => one - other)).toEqual(history.map(({ seq }) => seq));
  const links = [...page.matchAll(/href="\/cases\/DEC-2026-0007#event-(\d+)"/g)].map(([, seq]) => Number(seq));
  expect(links.filter((seq) => !anchors.includes(seq))).toEqual([]);
  expect(links.length).toBe([...page.matchAll(/<li /g)].length);
});
