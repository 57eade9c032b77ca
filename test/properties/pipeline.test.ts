import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Listed, Placed } from '#functions/lib/ports.ts';
import { publicLists } from '#functions/lib/public-lists.ts';
import { publicLines } from '#functions/lib/use-cases/public-lists.ts';
import { ConceptNoteCase } from '#test/support/concept-note-case.ts';
import { MemoryStores } from '#test/support/memory-stores.ts';
import { tries } from '#test/support/search.ts';
import { noteIdOf, storeNote } from '#test/support/stored-note.ts';
import { createWorld } from '#test/support/world.ts';
import { agreed, beginnings, happens, Step } from './note-steps.ts';

/** Told by what happened alone: the Committee has endorsed it, and nobody has taken it out since. */
const isEndorsed = ({ history }: ConceptNoteCase): boolean =>
  history.reduce((stands, { type, data }) => {
    if (type === 'concluded') return ['pipeline', 'develop'].includes((data as { as: string }).as);
    return ['removed-from-pipeline', 'case-withdrawn'].includes(type) ? false : stands;
  }, false);

const placed = ({ place, item }: Placed<Listed>) => [item.caseId, place] as const;

const [pipeline] = publicLists;

it('whatever happens to notes, the pipeline has exactly those that are endorsed and not taken out, each as it is', {
  timeout: 300_000,
}, async () => {
  const world = await createWorld();
  let [entered, left] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ arbitrary: fc.constantFrom(...beginnings), weight: 2 }, fc.constant(agreed)), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.array(Step, { minLength: 5, maxLength: 30, size: 'max' }),
      async (begun, steps) => {
        const stores = new MemoryStores();
        const services = { ...world.services, cases: stores };
        const notes = begun.map((begin, index) => begin(new ConceptNoteCase(noteIdOf(index + 1))));
        for (const note of notes) await storeNote(stores, note);
        const places = new Map<string, string>();
        const placesNow = async () => (await stores.listed('concept-note', 'pipeline', undefined, 100)).map(placed);
        let stood = new Set(notes.filter(isEndorsed).map(({ state }) => state.caseId));
        for (const step of [undefined, ...steps]) {
          const note = step && notes[step.which % notes.length];
          if (note !== undefined && step !== undefined) {
            happens(note, step);
            await storeNote(stores, note);
          }
          const { items } = await publicLines(services, pipeline as NonNullable<typeof pipeline>, {});
          const wanted = notes.filter(isEndorsed).map(({ state }) => state);
          expect(items.map(({ caseId }) => caseId).sort()).toEqual(wanted.map(({ caseId }) => caseId));
          for (const { caseId, title, at, since, total, months } of wanted) {
            const line = items.find((item) => item.caseId === caseId);
            expect(line).toMatchObject({ title, status: at, since, total, months });
          }
          const weighed = await stores.listed('concept-note', 'in-portfolio', undefined, 100);
          expect(weighed.map(({ item }) => item.caseId).sort()).toEqual(wanted.map(({ caseId }) => caseId));
          // Whoever pages through goes on after a place: it may not move (ADR 9).
          for (const [caseId, place] of await placesNow()) {
            expect(places.get(caseId) ?? place).toBe(place);
            places.set(caseId, place);
          }
          entered += wanted.filter(({ caseId }) => !stood.has(caseId)).length;
          left += [...stood].filter((caseId) => !wanted.some((each) => each.caseId === caseId)).length;
          stood = new Set(wanted.map(({ caseId }) => caseId));
        }
      },
    ),
    { numRuns: tries(120) },
  );
  for (const moves of [entered, left]) expect(moves).toBeGreaterThan(0);
});
