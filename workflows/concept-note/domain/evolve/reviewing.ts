import { assignee, type Task } from '#schemas/task.ts';
import { close } from '#workflows/procedure/tasks.ts';
import type { ConceptNoteState, Reviewer } from '../../schemas/state.ts';
import type { Evolution } from '../evolution.ts';
import { desk, fundOf } from '../fund.ts';
import { endsWithTurn, open } from '../tasks.ts';

/** Eligibility and the technical review. */
export const reviewing: Evolution<
  | 'found-eligible'
  | 'found-ineligible'
  | 'reviewer-asked'
  | 'no-conflict-declared'
  | 'conflict-declared'
  | 'review-given'
  | 'review-reopened'
  | 'reviews-released'
> = {
  'found-eligible': (state, event) => {
    const found: ConceptNoteState = { ...close(state, event, endsWithTurn), at: 'technical-review', reviewers: [] };
    return open(found, event, 'assign', [desk]);
  },

  'found-ineligible': (state, event) => ({
    ...close(state, event, () => true),
    at: 'ineligible',
    outcome: { kind: 'ineligible', at: event.at },
    registeredAt: event.at,
  }),

  'reviewer-asked': (state, event) => {
    const { person, dueAt } = event.data;
    const asked: ConceptNoteState = { ...state, reviewers: [...state.reviewers, { person, is: 'asked', dueAt }] };
    // The unit may ask others as long as the review goes on: somebody may never answer.
    return open(asked, event, 'declare-conflict', [assignee.person(person)], {
      subject: { person },
      dueAt,
      about: state.caseId,
    });
  },

  'no-conflict-declared': (state, event) => {
    const { person } = event.data;
    const dueAt = state.reviewers.find((each) => each.person === person)?.dueAt;
    const denied = close(withReviewer(state, person, 'reviewing'), event, isOf(person));
    // A conflict may come to light later, also once the review is given.
    const next = open(denied, event, 'declare-conflict', [assignee.person(person)], {
      subject: { person },
      choices: ['conflict'],
    });
    return open(next, event, 'review', [assignee.person(person)], {
      subject: { person },
      criteria: [...fundOf(state).reviewCriteria],
      ...(dueAt === undefined ? {} : { dueAt }),
    });
  },

  // What was scored before is set aside, with both facts in the history.
  'conflict-declared': (state, event) =>
    close(withReviewer(state, event.data.person, 'in-conflict'), event, isOf(event.data.person)),

  'review-given': (state, event) => {
    const { person } = event.data;
    const isGiven = ({ kind, subject }: Task) => kind === 'review' && subject?.person === person;
    const { recommends, late } = event.data;
    // The version before kept neither; its notes have no settings of the fund, and fold to what it has stored (histories/kept).
    const kept = state.fund === undefined ? {} : { recommends, ...(late && { late }) };
    const done = withReviewer(state, person, 'done', kept);
    const next = close(done, event, isGiven);
    if (Object.values(next.tasks).some(({ kind }) => kind === 'release')) return next;
    return open(next, event, 'release', [desk]);
  },

  'review-reopened': (state, event) => {
    const { person, dueAt } = event.data;
    const reviewers = state.reviewers.map(({ late, ...each }) => {
      if (each.person !== person) return { ...each, ...(late && { late }) };
      return { ...each, ...(dueAt && { dueAt }) };
    });
    const tasks = Object.values(state.tasks).map((task) =>
      dueAt !== undefined && task.dueAt !== undefined && isOf(person)(task) ? { ...task, dueAt } : task,
    );
    return { ...state, reviewers, tasks: Object.fromEntries(tasks.map((task) => [task.taskId, task])) };
  },

  'reviews-released': (state, event) => {
    const reviewers = state.reviewers.map((each) =>
      each.is === 'asked' || each.is === 'reviewing' ? { ...each, is: 'lapsed' as const } : each,
    );
    const ready: ConceptNoteState = { ...close(state, event, endsWithTurn), at: 'ready', reviewers };
    return open(ready, event, 'table', [desk]);
  },
};

const isOf =
  (person: string) =>
  ({ kind, subject }: { kind: string; subject?: { person?: string | undefined } | undefined }): boolean =>
    (kind === 'declare-conflict' || kind === 'review') && subject?.person === person;

const withReviewer = (
  state: ConceptNoteState,
  person: string,
  is: Reviewer['is'],
  more: Pick<Reviewer, 'late' | 'recommends'> = {},
): ConceptNoteState => ({
  ...state,
  reviewers: state.reviewers.map((each) => (each.person === person ? { ...each, is, ...more } : each)),
});
