import { assignee } from '#schemas/task.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { Reader } from '#workflows/procedure/procedure.ts';
import { commonList, foundIn, type IndexEntry, registered } from '#workflows/procedure/projections.ts';
import { proposerOf } from '#workflows/procedure/tasks.ts';
import { decidingBody } from './domain/committee.ts';
import { everyCaseIsOpenTo, readersByState } from './readers-of.ts';

/**
 * Drafts stand in lists of their own, so that whoever reads every case looks in those for drafts and nowhere else. Who
 * sits in the Committee changes without any case: its members look in the common list.
 */
const draftsOf = (whose: string): string => `draft:${whose}`;

/** The lists in which a decision stands: those of its readers and, once its outcome is final, the register. */
export const projections = (state: DecisionState): IndexEntry[] => [
  ...foundIn(
    state,
    state.at === 'draft' ? proposerOf(state).map(draftsOf) : [...new Set([commonList, ...readersByState(state)])],
  ),
  ...inRegister(state),
];

/** Every outcome of what was circulated (D8). What nobody but the secretariat has seen is not the public's. */
function inRegister({ caseId, title, outcome, registeredAt, round, texts, followUps }: DecisionState): IndexEntry[] {
  if (outcome === undefined || registeredAt === undefined || round === undefined) return [];
  const published = { outcome, publishedAt: registeredAt };
  // Not adopted, a proposal is not the public's either: its case stands in the register, its title does not.
  if (outcome.version === undefined) return [registered({ ...published, title: caseId, textHash: null }, undefined)];
  const textHash = texts.find(({ version }) => version === outcome.version)?.hash ?? null;
  const done = followUps.filter(({ doneAt }) => doneAt !== undefined).length;
  const asked = followUps.length === 0 ? {} : { followUps: { asked: followUps.length, done } };
  return [registered({ ...published, title, textHash, ...asked }, outcome.version)];
}

export function listsFor({ assignees, network, at }: Reader, situation: string | undefined): string[] {
  const everywhere = [...everyCaseIsOpenTo, ...network.membersOf(decidingBody, at).map(assignee.party)];
  const drafts = situation === undefined || situation === 'draft' ? assignees.map(draftsOf) : [];
  if (situation === 'draft') return drafts;
  return [...drafts, ...(assignees.some((each) => everywhere.includes(each)) ? [commonList] : assignees)];
}
