import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PersonActor } from '#schemas/actor.ts';
import type { Task } from '#schemas/task.ts';
import {
  author,
  ConceptNoteCase,
  coordinatorIn,
  noteForm,
  scores,
  seat,
  unit,
} from '#test/support/concept-note-case.ts';
import { tries } from '#test/support/search.ts';
import { conceptNote } from '../index.ts';
import { ConceptNoteState, Situation } from '../schemas/state.ts';
import { evolve } from './evolve.ts';
import { reportOfTask } from './reporting.ts';
import { nextInstant } from './stage.ts';

const reviewers = ['who', 'unicef', 'undp', 'desa', 'unhcr', 'unodc'];
const actorOf = (mailbox: string, role: PersonActor['role'], more: object = {}): PersonActor => ({
  ...{ person: `${mailbox}@example.org`, role, proof: 'sign-in' },
  ...more,
});

/** Who may act on a task, as the sample has them. */
function actorFor({ kind, subject, party }: Task): PersonActor {
  if (subject?.person !== undefined) {
    const mailbox = subject.person.split('@')[0] ?? '';
    return actorOf(mailbox, 'focal-point', { party: mailbox.toUpperCase() });
  }
  if (kind === 'submit' || kind === 'withdraw' || kind === 'develop') return author;
  if (party?.startsWith('SEAT-')) return seat(party.slice('SEAT-'.length).toLowerCase());
  return unit;
}

/** An act that a task takes; `pick` chooses among them. */
function actOn(task: Task, story: ConceptNoteCase, pick: (options: number) => number): Record<string, unknown> {
  // The first choice, which leads on, more often than the others.
  const choice = task.choices[pick(2) === 0 ? 0 : pick(task.choices.length)] ?? '';
  const reason = 'for a reason';
  const free = reviewers
    .map((name) => `${name}@example.org`)
    .filter((person) => !story.state.reviewers.some((each) => each.person === person));
  const more: Readonly<Record<string, object>> = {
    submit: { form: { ...noteForm, title: `Version ${story.state.texts.length + 1}` } },
    assign: { reviewers: free.length === 0 ? ['nobody@example.org'] : free.slice(0, 1 + pick(2)) },
    review: { scores },
    determination: { letter: 'What it came to.' },
    develop: { documents: ['doc-1'] },
    'call.call': { dueAt: '2040-01-01' },
  };
  return {
    choice,
    ...(['submit'].includes(task.kind) ? {} : { reason }),
    ...more[task.kind],
    ...more[`${task.kind}.${choice}`],
  };
}

const signer = (task: Task): PersonActor =>
  task.kind === 'sign' && task.assignees[0]?.startsWith('role:resident')
    ? coordinatorIn(task.subject?.country ?? '')
    : actorFor(task);

const withoutReason = ['determination', 'review', 'release', 'submit'];

const received = (story: ConceptNoteCase) => story.received();

/** From where a walk begins: chance alone hardly ever comes far. Most ways part at the eligibility; begun there once, one run in a hundred found none ineligible. */
const beginnings: readonly ((story: ConceptNoteCase) => ConceptNoteCase)[] = [
  (story) => story.submit(),
  ...[received, received, received, received],
  (story) => story.inReview(),
  (story) => story.ready(),
  (story) => story.tabled(),
  (story) => story.agreed(),
  (story) => story.concluded('pipeline'),
  (story) => story.concluded('develop'),
];

it('whatever is done with a note, it ends in one outcome, stands in the pipeline, or somebody is asked for something', () => {
  const step = fc.record({ task: fc.nat(99), options: fc.infiniteStream(fc.nat(99)), waits: fc.boolean() });
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.constantFrom(...beginnings), fc.array(step, { minLength: 5, maxLength: 60 }), (begin, steps) => {
      const story = begin(new ConceptNoteCase());
      for (const { task: chosen, options, waits } of steps) {
        const at = waits ? nextInstant(story.state, story.network, story.now) : undefined;
        if (at !== undefined && at > story.now) story.at(at).passTime();
        if (story.tasksOf('position').length + story.tasksOf('approve').length > 0) story.deliver();
        const open = Object.values(story.state.tasks).filter(
          ({ kind }) => !['notice', 'confirm'].includes(kind) && (kind !== 'withdraw' || chosen % 20 === 0),
        );
        const task = open[chosen % Math.max(1, open.length)];
        if (task === undefined) break;
        const act = actOn(task, story, (count) => (options.next().value ?? 0) % count);
        if (withoutReason.includes(task.kind)) delete act['reason'];
        try {
          story.actAs(signer(task), task, act);
        } catch (error) {
          expect([
            'meeting-not-ahead',
            'meeting-too-soon',
            'unknown-meeting',
            'template-alone',
            'task-closed',
            'due-in-the-past',
            'stale-version',
            'unknown-person',
          ]).toContain((error as { refusal?: string }).refusal);
        }
        reached.add(story.state.at);
        isSound(story);
      }
    }),
    { numRuns: tries(150) },
  );
  const passing = ['submitted', 'draft', 'returned', 'removed'];
  expect(Situation.options.filter((at) => !passing.includes(at) && !reached.has(at))).toEqual([]);
});

function isSound({ state, history }: ConceptNoteCase): void {
  expect(ConceptNoteState.safeParse(state).error?.issues).toBeUndefined();
  const initial = conceptNote.initialState(state.caseId, state.openedAt) as unknown as ConceptNoteState;
  expect(history.reduce(evolve, initial)).toEqual(state);
  // What waits for nobody has ended, or reports, or stands in the pipeline, where the unit may call for its programme.
  const asked = Object.values(state.tasks).filter(({ kind }) => kind !== 'withdraw');
  if (state.outcome === undefined) expect(asked.length).toBeGreaterThan(0);
  else expect(Object.values(state.tasks).filter(({ kind }) => reportOfTask(kind) === undefined)).toEqual([]);
  expect(history.filter(({ type }) => type === 'note-received').length).toBeLessThanOrEqual(state.texts.length);
  // Nobody is asked twice for the same of the same version.
  const open = Object.values(state.tasks).map(({ kind, assignees, subject }) =>
    JSON.stringify([kind, assignees, subject]),
  );
  expect(new Set(open).size).toBe(open.length);
}
