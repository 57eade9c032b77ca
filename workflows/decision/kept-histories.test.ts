import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EventEnvelope } from '#schemas/event.ts';
import { lifted } from '#workflows/procedure/upcasters.ts';
import { decision } from './index.ts';

/**
 * Whole histories as former versions of the program wrote them, with the state that they led to. They stay as they are
 * for good: a case that is years old must be read, and fold to what is stored.
 */
const kept = new URL('./histories/kept/', import.meta.url);

const histories = readdirSync(kept).flatMap((month) =>
  readdirSync(new URL(`${month}/`, kept)).map((file) => [`${month}/${file}`] as const),
);

describe('a history that was written in', () => {
  it.each(histories)('%s is read, folds to its state, and is shown', (file) => {
    const { events, state } = JSON.parse(readFileSync(new URL(file, kept), 'utf8')) as {
      events: EventEnvelope[];
      state: { caseId: string; openedAt: string };
    };
    const read = events.map((event) => lifted(decision.upcasters, event));
    for (const { type, data } of read) expect(decision.events[type]?.safeParse(data).success, type).toBe(true);
    const folded = read.reduce(decision.evolve, decision.initialState(state.caseId, state.openedAt));
    expect(JSON.parse(JSON.stringify(folded))).toEqual(state);
    expect(decision.state.parse(state)).toEqual(state);
    for (const event of read) expect(decision.tell(event)).toBeDefined();
  });
});
