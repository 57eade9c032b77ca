import { addDuration } from '#schemas/duration.ts';
import { assigneesOf } from '#workflows/network/assignees-of.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { boundsOf, type FundSettings } from '../schemas/fund-settings.ts';
import type { Score } from '../schemas/judged.ts';
import type { ConceptNoteState, Reviewer } from '../schemas/state.ts';
import { checkAsked } from './criteria-asked.ts';
import { fundOf } from './fund.ts';
import type { Hearing } from './hearing.ts';
import { residentCoordinator } from './submit.ts';

/** The unit asks reviewers; each first declares whether there is a conflict, before anything of the note is shown. */
export function assign({ act, proceedings, surroundings }: Hearing<'assign'>): void {
  const { network } = surroundings;
  const { state, at } = proceedings;
  const asked = act.reviewers.map((person) => person.toLowerCase());
  const known = new Map(state.reviewers.map((reviewer) => [reviewer.person, reviewer]));
  asked.forEach((person, index) => {
    const field = `reviewers.${index}`;
    const before = known.get(person);
    if (asked.indexOf(person) !== index || (before !== undefined && !isOverdue(before, at))) {
      throw new DomainError('named-twice', { field });
    }
    if (!network.holdsRole(person, at)) throw new DomainError('unknown-person', { field, params: { person } });
    if (isNamed(person, state, network, at)) throw new DomainError('in-conflict', { field, params: { person } });
  });
  const dueAt = reviewDueAt(state, at);
  for (const person of asked) {
    const before = known.get(person);
    if (before === undefined)
      proceedings.record({ type: 'reviewer-asked', data: { person, dueAt, reason: act.reason } });
    else {
      const due = before.is === 'done' ? {} : { dueAt };
      proceedings.record({ type: 'review-reopened', data: { person, ...due, reason: act.reason } });
    }
  }
}

/** Whose time is over: who has yet to answer or to review, and whose review came late. Asked again, the unit reopens it. */
const isOverdue = ({ is, dueAt, late }: Reviewer, at: string): boolean =>
  (is === 'done' && late === true) || ((is === 'asked' || is === 'reviewing') && dueAt < at);

/** What makes somebody part of a note: an entity that it names, the coordination in a country of it, or having brought it. */
type Part = { readonly party: string } | { readonly as: 'country' | 'proposer' };

/** Whether somebody has a part in the note. */
export const isNamed = (...asked: Parameters<typeof partIn>): boolean => partIn(...asked) !== undefined;

/** The part that somebody has in a note, if any. */
export function partIn(
  person: string,
  { entities, countries, proposer }: Pick<ConceptNoteState, 'entities' | 'countries' | 'proposer'>,
  network: Directory,
  at: string,
): Part | undefined {
  const capacities = network.capacitiesOf(person, at);
  const answersTo = assigneesOf({ person: { id: person }, capacities });
  // In whatever role somebody belongs to an entity, they belong to it.
  const belongsTo = (party: string) => capacities.some((held) => held.party === party);
  const entity = entities.find(belongsTo);
  if (entity !== undefined) return { party: entity };
  if (countries.some((country) => answersTo.includes(residentCoordinator(country)))) return { as: 'country' };
  const brought = person === proposer.person || (proposer.party !== undefined && belongsTo(proposer.party));
  return brought ? { as: 'proposer' } : undefined;
}

export function declareConflict({ act, actor, proceedings }: Hearing<'declare-conflict'>): void {
  const { person } = actor;
  if (act.choice === 'none') proceedings.record({ type: 'no-conflict-declared', data: { person, reason: act.reason } });
  else proceedings.record({ type: 'conflict-declared', data: { person, reason: act.reason } });
}

/** A score for each criterion, with a reason. What comes when its time is over is shown, and does not count. */
export function review({ act, actor, proceedings }: Hearing<'review'>): void {
  const { choice, scores, reason } = act;
  const { state, at } = proceedings;
  const named = scores.map(({ criterion }) => criterion);
  const fund = fundOf(state);
  checkAsked(named, fund.reviewCriteria, 'scores');
  checkOnScale(scores, fund);
  const { dueAt = at } = state.reviewers.find(({ person }) => person === actor.person) ?? {};
  const late = at > dueAt ? ({ late: true } as const) : {};
  const data = { person: actor.person, recommends: choice === 'recommend', scores, reason, ...late };
  proceedings.record({ type: 'review-given', data });
}

function checkOnScale(scores: readonly Score[], { scale }: FundSettings): void {
  const { lowest, highest } = boundsOf(scale);
  const off = scores.findIndex(({ score }) => score < lowest || score > highest);
  if (off < 0) return;
  throw new DomainError('score-off-scale', { field: `scores.${off}.score`, params: { lowest, highest } });
}

/** What the submitter is told of the reviews is what the unit releases; the note is then ready for the Committee. */
export function release({ act, proceedings }: Hearing<'release'>): void {
  const { comments, reason } = act;
  const { state } = proceedings;
  const named = fundOf(state).namesReviewers === 'yes';
  const counted = state.reviewers.flatMap(({ person, is, late }) => (is === 'done' && !late ? [person] : []));
  const reviewers = named ? { reviewers: counted } : {};
  proceedings.record({ type: 'reviews-released', data: { comments, named, ...reviewers, reason } });
}

/** By when somebody who is asked at an instant is to have reviewed the note. */
export const reviewDueAt = (state: ConceptNoteState, at: string): string => addDuration(at, fundOf(state).reviewPeriod);
