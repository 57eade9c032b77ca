import { assignee } from '#schemas/task.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { commonList, type Reader } from '#workflows/procedure/procedure.ts';
import { proposerOf } from '#workflows/procedure/tasks.ts';
import { decidingBody } from './domain/committee.ts';
import { everyCaseIsOpenTo, readersByState } from './readers-of.ts';

/**
 * Drafts stand in lists of their own, so that whoever reads every case looks in those for drafts and nowhere else. Who
 * sits in the Committee changes without any case: its members look in the common list.
 */
const draftsOf = (whose: string): string => `draft:${whose}`;

export const listsOf = (state: DecisionState): string[] =>
  state.at === 'draft' ? proposerOf(state).map(draftsOf) : [...new Set([commonList, ...readersByState(state)])];

export function listsFor({ assignees, network, at }: Reader, situation: string | undefined): string[] {
  const everywhere = [...everyCaseIsOpenTo, ...network.membersOf(decidingBody, at).map(assignee.party)];
  const drafts = situation === undefined || situation === 'draft' ? assignees.map(draftsOf) : [];
  if (situation === 'draft') return drafts;
  return [...drafts, ...(assignees.some((each) => everywhere.includes(each)) ? [commonList] : assignees)];
}
