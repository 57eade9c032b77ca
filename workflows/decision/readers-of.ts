import { type Assignee, assignee } from '#schemas/task.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { proposerOf } from '#workflows/procedure/tasks.ts';
import { decidingBody, desk } from './domain/committee.ts';

/**
 * Who may read a case: the proposer always; from submission on the secretariat, the Coordinator, auditors and the
 * members of the Committee; whoever was consulted; the Secretary-General's office once the matter was referred; whoever
 * owes an action once it was assigned. Everybody of whom a task is asked is among them.
 */
export function readersOf(state: DecisionState, network: Directory, at: string): Assignee[] {
  const proposer = proposerOf(state);
  if (state.at === 'draft') return proposer;
  return [...everyCaseIsOpenTo, ...network.membersOf(decidingBody, at).map(assignee.party), ...readersByState(state)];
}

/** Who reads every case from submission on, beside the members of the Committee. */
export const everyCaseIsOpenTo: readonly Assignee[] = [desk, assignee.role('coordinator'), assignee.role('auditor')];

/** Those who read a case because of what happened in it, whoever sits in the Committee. */
export function readersByState(state: DecisionState): Assignee[] {
  const referred = [...Object.keys(state.tasks), ...Object.keys(state.closedTasks)].some((id) =>
    id.includes('.respond'),
  );
  const assigned = state.at === 'in-follow-up' || state.at === 'implemented';
  const owners = assigned ? state.followUps.map((followUp) => followUp.owner) : [];
  const parties = new Set([
    ...(state.round?.entitled ?? []),
    ...state.consulted,
    ...(state.network?.parties ?? []),
    ...owners,
  ]);
  return [...proposerOf(state), ...[...parties].map(assignee.party), ...(referred ? [assignee.role('sg-office')] : [])];
}
