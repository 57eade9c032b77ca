import type { EventEnvelope } from '#schemas/event.ts';
import { kindOfTask, type PersonId } from '#schemas/ids.ts';
import { type Assignee, assignee } from '#schemas/task.ts';
import type { Correspondence } from '#workflows/correspondence/schemas/events.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { writersOf } from '#workflows/procedure/join-correspondence.ts';
import type { Reader } from '#workflows/procedure/procedure.ts';
import { proposerOf } from '#workflows/procedure/tasks.ts';
import { desk } from './domain/fund.ts';
import { purposeOf } from './domain/purpose.ts';
import { isNamed } from './domain/reviewing.ts';
import { residentCoordinator } from './domain/submit.ts';
import type { ConceptNoteState } from './schemas/state.ts';

/** Who reads every note from its submission on: the unit, the secretariat, the Committee's chair, auditors. */
export const everyNoteIsOpenTo: readonly Assignee[] = [
  desk,
  assignee.role('secretariat'),
  assignee.role('coordinator'),
  assignee.role('auditor'),
];

/** Those who read a note because of what it says and of what happened in it. */
export function readersByState(state: ConceptNoteState): Assignee[] {
  const reviewing = state.reviewers.filter(({ is }) => is !== 'lapsed');
  return [
    ...proposerOf(state),
    ...state.countries.map(residentCoordinator),
    ...state.entities.map(assignee.party),
    ...reviewing.map(({ person }) => assignee.person(person)),
    ...(state.round?.entitled ?? []).map(assignee.party),
  ];
}

export const readersOf = (state: ConceptNoteState): Assignee[] =>
  state.at === 'draft' ? proposerOf(state) : [...everyNoteIsOpenTo, ...readersByState(state)];

/** Who learns who reviews a note, and what they say of it: nobody who has a part in it, and no reviewer before the own word. */
type Sight = 'all' | 'own' | 'none';

function sightOf({ person, assignees, network, at }: Reader, state: ConceptNoteState): Sight {
  const reviewer = state.reviewers.find((each) => each.person === person);
  if (reviewer !== undefined && reviewer.is !== 'done' && reviewer.is !== 'lapsed') return 'own';
  if (isNamed(person, state, network, at)) return 'none';
  if (reviewer?.is === 'done' || assignees.some((each) => everyNoteIsOpenTo.includes(each))) return 'all';
  return assignees.some((each) => (state.round?.entitled ?? []).map(assignee.party).includes(each)) ? 'all' : 'none';
}

/** Whether somebody was asked for a review and has not denied a conflict, or has one: nothing of the note is shown to them. */
export const isOnlyAsked = ({ person }: Pick<Reader, 'person'>, state: ConceptNoteState): boolean =>
  onlyAsked(state).includes(person);

export const onlyAsked = ({ reviewers }: ConceptNoteState): PersonId[] =>
  reviewers.filter(({ is }) => is === 'asked' || is === 'in-conflict').map(({ person }) => person);

const ofReviews: ReadonlySet<string> = new Set([
  'reviewer-asked',
  'no-conflict-declared',
  'conflict-declared',
  'review-given',
  'review-reopened',
]);

/** What of the history is the reader's: no trace of reviews for whoever may not see them, of mails to reviewers neither. */
export function historyFor(
  reader: Reader,
  state: ConceptNoteState,
  events: readonly EventEnvelope[],
): readonly EventEnvelope[] {
  const sight = sightOf(reader, state);
  if (sight === 'all') return events;
  const isOwn = ({ data }: EventEnvelope): boolean =>
    sight === 'own' && (data as { person?: unknown }).person === reader.person;
  // Whoever has not denied a conflict, or has one, finds the own words and nothing else.
  if (isOnlyAsked(reader, state)) return events.filter((event) => event.type === 'conflict-declared' && isOwn(event));
  const reviewers = new Set(state.reviewers.map(({ person }) => person));
  const namesReviewer = ({ type, data }: EventEnvelope): boolean =>
    (type === 'notice-bounced' && reviewers.has((data as { to?: string }).to ?? '')) ||
    (type === 'reminder-sent' && (data as { about?: string }).about === 'review');
  const isOfReviewer = ({ type, data }: EventEnvelope): boolean =>
    type === 'correspondence-joined' &&
    writersOf(data as Correspondence).some((writer) => reviewers.has(writer) && writer !== reader.person);
  return events
    .filter((event) => (!ofReviews.has(event.type) || isOwn(event)) && !namesReviewer(event) && !isOfReviewer(event))
    .map((event) => ({ ...event, ...withoutReviewers(event, reviewers) }));
}

/** As long as nobody was ever asked for a review, nothing is left out for anybody. */
export const seenAlike = ({ reviewers }: ConceptNoteState, events: readonly EventEnvelope[]): boolean =>
  reviewers.length === 0 && !events.some(({ type, data }) => ofReviews.has(type) || data['about'] === 'review');

const withoutReviewers = (
  { notices }: EventEnvelope,
  reviewers: ReadonlySet<string>,
): Partial<Pick<EventEnvelope, 'notices'>> =>
  notices === undefined ? {} : { notices: notices.filter(({ to }) => !reviewers.has(to)) };

const tasksOfReviews: ReadonlySet<string> = new Set(['assign', 'declare-conflict', 'review', 'release']);

/** The note as it may be shown to a reader: nothing of it before a conflict is denied, and nobody's reviews where they are not theirs. */
export function stateFor(reader: Reader, state: ConceptNoteState): ConceptNoteState {
  const sight = sightOf(reader, state);
  if (sight === 'all') return state;
  const isOwn = (asked: readonly string[]) => sight === 'own' && asked.includes(assignee.person(reader.person));
  const tasks = Object.fromEntries(
    Object.entries(state.tasks).filter(([, { kind, assignees }]) => !tasksOfReviews.has(kind) || isOwn(assignees)),
  );
  const closedTasks = Object.fromEntries(
    Object.entries(state.closedTasks).filter(([taskId]) => !tasksOfReviews.has(kindOfTask(taskId))),
  );
  const seen: ConceptNoteState = { ...state, tasks, closedTasks, reviewers: [] };
  return isOnlyAsked(reader, state) ? withoutContent(seen, reader.network, reader.at) : seen;
}

/** The unit stands in the place of whoever brought the note. */
function withoutContent(state: ConceptNoteState, network: Directory, at: string): ConceptNoteState {
  const [unit] = network.contactsOf(desk, at);
  const tasks = Object.fromEntries(Object.entries(state.tasks).filter(([, { kind }]) => kind === 'declare-conflict'));
  const { round, target, receivedAt, weighed, reporting, taken, ...rest } = state;
  return {
    ...rest,
    tasks,
    title: state.caseId,
    proposer: { person: unit?.id ?? state.proposer.person },
    texts: [],
    countries: [],
    entities: [],
    total: '0.00',
    months: 0,
    purpose: purposeOf(''),
    signatures: [],
    positions: {},
  };
}
