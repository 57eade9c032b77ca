import { type Assignee, assignee, type Task } from '#schemas/task.ts';
import type { NetworkConcern } from '../../schemas/network-concern.ts';
import type { DecisionState } from '../../schemas/state.ts';

/** The one task that all members of the Network outside the Committee have: it is about no party, as that of a consulted one is. */
export const isForNetwork = ({ kind, party }: Pick<Task, 'kind' | 'party'>): boolean =>
  kind === 'advise' && party === undefined;

/** Concerns that came in time and that nobody has answered. */
export const unansweredConcerns = ({ network }: Pick<DecisionState, 'network'>): NetworkConcern[] =>
  (network?.concerns ?? []).filter(({ answered, late }) => answered === undefined && late === undefined);

/** Those who have heard the Network's members, and whose answer it is: the members of the Committee, and the Coordinator. */
export const answering = ({ round }: Pick<DecisionState, 'round'>) => [
  ...(round?.entitled ?? []).map(assignee.party),
  assignee.role('coordinator'),
];

/** Members of the Network outside the Committee to whom the case is open. */
export const membersInformed = (state: object): Assignee[] =>
  ((state as DecisionState).network?.parties ?? []).map(assignee.party);
