import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Listed, Placed } from '#functions/lib/ports.ts';
import { publicLists } from '#functions/lib/public-lists.ts';
import { publicLines } from '#functions/lib/use-cases/public-lists.ts';
import type { PersonActor, Role } from '#schemas/actor.ts';
import type { Task } from '#schemas/task.ts';
import { author, ConceptNoteCase, noteForm, scores, seat, seats, unit } from '#test/support/concept-note-case.ts';
import { MemoryStores } from '#test/support/memory-stores.ts';
import { tries } from '#test/support/search.ts';
import { noteIdOf, storeNote } from '#test/support/stored-note.ts';
import { createWorld } from '#test/support/world.ts';
import { acts, type TaskKind } from '#workflows/concept-note/schemas/acts.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';

const agreed = (note: ConceptNoteCase): ConceptNoteCase => note.agreed();
const approved = (note: ConceptNoteCase): ConceptNoteCase => {
  note
    .concluded('develop')
    .act(author, 'develop', { choice: 'submit', documents: ['doc-1'] })
    .deliver();
  for (const name of seats) note.act(seat(name), 'approve', { choice: 'support' });
  return note;
};

/** How far a note is before anything happens to it by chance: most walks would not come to the Committee by themselves. */
const beginnings: readonly ((note: ConceptNoteCase) => ConceptNoteCase)[] = [
  (note) => note.submit(),
  (note) => note.submit().act(author, 'withdraw', { choice: 'withdraw', reason: 'another fund' }),
  (note) => note.received(),
  (note) => note.ready(),
  (note) => note.tabled(),
  agreed,
  (note) => note.concluded('pipeline'),
  (note) => note.concluded('pipeline').act(unit, 'call', { choice: 'remove', reason: 'funded elsewhere' }),
  (note) => note.concluded('develop'),
  (note) => note.concluded('not-endorse'),
  approved,
  (note) => approved(note).act(unit, 'fund', { choice: 'instruct' }).act(unit, 'transfer', { choice: 'record' }),
];

const Step = fc.record({
  which: fc.nat(9),
  task: fc.nat(50),
  choice: fc.nat(10),
  waits: fc.constantFrom('P0D', 'P0D', 'P1D', 'P30D'),
});
type Step = typeof Step extends fc.Arbitrary<infer T> ? T : never;

const answer = { criterion: 'C4', met: false, reason: 'because' };
/** What an act of some kind needs beside a reason. */
const more: Partial<Record<TaskKind, object>> = {
  submit: { form: noteForm },
  eligibility: { answers: [answer] },
  assign: { reviewers: ['who@example.org'] },
  review: { scores },
  determination: { letter: 'A letter.' },
  call: { dueAt: '2035-01-01' },
  develop: { documents: ['doc-1'] },
};

/** Somebody of whom the task is asked. */
function whoActs({ assignees }: Task): PersonActor {
  const [kind, name = ''] = String(assignees[0]).split(':');
  if (kind === 'person') return { person: name, role: 'focal-point', proof: 'sign-in', party: 'WHO' };
  if (kind === 'party') return name.startsWith('SEAT-') ? seat(name.slice('SEAT-'.length).toLowerCase()) : author;
  const [role = '', scope] = name.split('@');
  const person = scope === undefined ? 'fmu@example.org' : `rc.${scope.toLowerCase()}@example.org`;
  return { person, role: role as Role, proof: 'sign-in', ...(scope === undefined ? {} : { scope }) };
}

/** Lets something happen to a note; what its rules refuse does not happen. */
function happens(note: ConceptNoteCase, { task, choice, waits }: Step): void {
  try {
    note.after(waits).deliver();
    // It may always be withdrawn, and would seldom come far if that were as likely as the rest.
    const open = Object.values(note.state.tasks).filter(({ kind }) => kind !== 'withdraw' || choice === 0);
    const asked = open[task % (open.length + 1)];
    if (asked === undefined) return void note.passTime();
    const kind = asked.kind as TaskKind;
    const chosen = { choice: asked.choices[choice % asked.choices.length], ...more[kind] };
    const [act] = [{ ...chosen, reason: 'because' }, chosen].filter((each) => acts[kind].safeParse(each).success);
    if (act !== undefined) note.act(whoActs(asked), kind, act);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}

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
