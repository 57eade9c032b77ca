import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EventEnvelope } from '#schemas/event.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import { lifted } from '#workflows/procedure/upcasters.ts';

/**
 * Whole histories as former versions of the program wrote them, with the state that they led to. They stay as they are
 * for good: a case that is years old must be read, and fold to what is stored, or no copy of it is taken in (moving/check-case.ts).
 * @param kept the folder, which has a folder for each month
 */
export function describeKeptHistories(procedure: Procedure, kept: URL): void {
  const histories = readdirSync(kept).flatMap((month) =>
    readdirSync(new URL(`${month}/`, kept)).map((file) => [`${month}/${file}`] as const),
  );

  describe('a history that was written in', () => {
    it.each(histories)('%s is read, folds to its state, and is shown', (file) => {
      const { events, state } = JSON.parse(readFileSync(new URL(file, kept), 'utf8')) as {
        events: EventEnvelope[];
        state: { caseId: string; openedAt: string };
      };
      const read = events.map((event) => lifted(procedure.upcasters, event));
      for (const { type, data } of read) expect(procedure.events[type]?.safeParse(data).success, type).toBe(true);
      const folded = read.reduce(procedure.evolve, procedure.initialState(state.caseId, state.openedAt));
      expect(JSON.parse(JSON.stringify(folded))).toEqual(state);
      expect(procedure.state.parse(state)).toEqual(state);
      for (const event of read) expect(procedure.tell(event)).toBeDefined();
    });
  });
}
