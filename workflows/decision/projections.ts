import { dayOf } from '#schemas/civil-date.ts';
import { assignee } from '#schemas/task.ts';
import { atMeetings } from '#workflows/circulation/meeting/at-meetings.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { Reader } from '#workflows/procedure/procedure.ts';
import { foundByReaders, type IndexEntry, inRegister, listsOf, registered } from '#workflows/procedure/projections.ts';
import { decidingBody } from './domain/committee.ts';
import { everyCaseIsOpenTo, readersByState } from './readers-of.ts';

/** The lists in which a decision stands: those of its readers and, once its outcome is final, the register. */
export const projections = (state: DecisionState): IndexEntry[] => [
  ...foundByReaders(state, readersByState(state)),
  ...inPublic(state),
  ...atMeetings(state, state.at === 'circulated'),
];

/** Every outcome of what was circulated (D8). What nobody but the secretariat has seen is not the public's. */
function inPublic(state: DecisionState): IndexEntry[] {
  const { caseId, outcome, registeredAt: publishedAt, round, followUps } = state;
  if (outcome === undefined || publishedAt === undefined || round === undefined) return [];
  // Not adopted, a proposal is not the public's either: its case stands in the register, its title does not.
  if (outcome.version === undefined)
    return [registered({ outcome, publishedAt, title: caseId, textHash: null }, undefined)];
  if (followUps.length === 0) return inRegister(state);
  const states = followUps.map(({ action, owner, dueAt, doneAt = null }) => ({
    ...{ action, owner, dueAt: dayOf(dueAt), doneAt },
  }));
  const done = states.filter(({ doneAt }) => doneAt !== null).length;
  return inRegister(state, { followUps: { asked: states.length, done, states } });
}

/** Who sits in the Committee changes without any case: its members look in the common list. */
export const listsFor = (reader: Reader, situation: string | undefined): string[] =>
  listsOf(
    reader,
    [...everyCaseIsOpenTo, ...reader.network.membersOf(decidingBody, reader.at).map(assignee.party)],
    situation,
  );
