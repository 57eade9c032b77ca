import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shownTo } from '#functions/lib/access.ts';
import { callerOf } from '#functions/lib/caller.ts';
import { shownValues } from '#functions/lib/use-cases/books/balance.ts';
import { Counted } from '#schemas/counted.ts';
import { ConceptNoteCase, sample } from '#test/support/concept-note-case.ts';
import { tries } from '#test/support/search.ts';
import { conceptNote } from '#workflows/concept-note/index.ts';
import { beginnings, happens, Step } from './note-steps.ts';

/** Some of those who may weigh notes, and some who may not. */
const reviewers = ['auditor', 'sc.donor', 'coordinator', 'who', 'unicef'].map((mailbox) => `${mailbox}@example.org`);
const steps = fc.array(fc.record({ step: Step, asked: fc.subarray(reviewers, { minLength: 1 }) }), { maxLength: 25 });

const inReview = (note: ConceptNoteCase): ConceptNoteCase => note.inReview();

const without = (values: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(values).filter(([, each]) => each.length > 0));

it('what lists say of a note to be counted is what its state would say, for everybody of the roster, whatever happens to it', {
  timeout: 300_000,
}, () => {
  const met = { read: 0, unreadable: 0, withheld: 0 };
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...beginnings), fc.constant(inReview)), steps, (begin, chosen) => {
      const note = begin(new ConceptNoteCase());
      for (const each of [undefined, ...chosen]) {
        if (each !== undefined) happens(note, each.step, { assign: { reviewers: each.asked } });
        const lines = conceptNote
          .projections(note.state as never)
          .filter(({ line }) => line?.['counted'] !== undefined);
        for (const { line } of lines)
          for (const id of sample.people().map((person) => person.id)) {
            const caller = callerOf(sample, id, note.now, 'sign-in');
            if (caller === undefined) continue;
            const state = shownTo(conceptNote, note.state as never, caller, sample);
            const wanted = state === undefined ? [] : [without(conceptNote.portfolio?.valuesOf(state) ?? {})];
            expect(shownValues(Counted.parse(line?.['counted']), caller).map(without)).toEqual(wanted);
            met[state === undefined ? 'unreadable' : state.title === note.state.title ? 'read' : 'withheld'] += 1;
          }
      }
    }),
    { numRuns: tries(40) },
  );
  for (const times of Object.values(met)) expect(times).toBeGreaterThan(0);
});
