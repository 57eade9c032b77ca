import fc from 'fast-check';
import type { PersonActor, Role } from '#schemas/actor.ts';
import type { Task } from '#schemas/task.ts';
import { author, type ConceptNoteCase, noteForm, scores, seat, seats, unit } from '#test/support/concept-note-case.ts';
import { acts, type TaskKind } from '#workflows/concept-note/schemas/acts.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';

export const agreed = (note: ConceptNoteCase): ConceptNoteCase => note.agreed();
const approved = (note: ConceptNoteCase): ConceptNoteCase => {
  note
    .concluded('develop')
    .act(author, 'develop', { choice: 'submit', documents: ['doc-1'] })
    .deliver();
  for (const name of seats) note.act(seat(name), 'approve', { choice: 'support' });
  return note;
};

/** How far a note is before anything happens to it by chance: most walks would not come to the Committee by themselves. */
export const beginnings: readonly ((note: ConceptNoteCase) => ConceptNoteCase)[] = [
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

export const Step = fc.record({
  which: fc.nat(9),
  task: fc.nat(50),
  choice: fc.nat(10),
  waits: fc.constantFrom('P0D', 'P0D', 'P1D', 'P30D'),
});
export type Step = typeof Step extends fc.Arbitrary<infer T> ? T : never;

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

/**
 * Lets something happen to a note; what its rules refuse does not happen.
 * @param instead of what acts of some kinds would say
 */
export function happens(note: ConceptNoteCase, { task, choice, waits }: Step, instead: typeof more = {}): void {
  try {
    note.after(waits).deliver();
    // It may always be withdrawn, and would seldom come far if that were as likely as the rest.
    const open = Object.values(note.state.tasks).filter(({ kind }) => kind !== 'withdraw' || choice === 0);
    const asked = open[task % (open.length + 1)];
    if (asked === undefined) return void note.passTime();
    const kind = asked.kind as TaskKind;
    const chosen = { choice: asked.choices[choice % asked.choices.length], ...more[kind], ...instead[kind] };
    const [act] = [{ ...chosen, reason: 'because' }, chosen].filter((each) => acts[kind].safeParse(each).success);
    if (act !== undefined) note.act(whoActs(asked), kind, act);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}
