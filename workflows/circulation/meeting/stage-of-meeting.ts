import { nextReminder } from '#workflows/procedure/reminders.ts';
import { missingLanguages, undelivered } from '../clock.ts';
import type { Circulating } from '../schemas/state.ts';
import { roundOf } from '../setup.ts';

/** What a text waits for that is taken at a meeting: the papers to arrive, a meeting to be named, the meeting, or its record to stand. */
export type MeetingStage = 'delivery' | 'tabling' | 'meeting' | 'correction';

/** Of a text that goes to a meeting now. */
export function stageOfMeeting(state: Circulating): MeetingStage {
  const { sitting } = state;
  const round = roundOf(state);
  if (sitting?.taken !== undefined) return 'correction';
  if (undelivered(round).length > 0 || missingLanguages(state, round).length > 0) return 'delivery';
  return sitting === undefined ? 'tabling' : 'meeting';
}

/** When the desk is reminded of naming a meeting, or of the record; members have their own time to correct it, and nobody is reminded. */
export function reminderOfMeeting(
  state: Circulating,
  stage: Exclude<MeetingStage, 'delivery'>,
  remindAfter: string,
): string | undefined {
  if (stage === 'correction') return undefined;
  const kind = stage === 'tabling' ? 'table' : 'minute';
  const task = Object.values(state.tasks).find((open) => open.kind === kind);
  if (task === undefined) return undefined;
  const { openedAt, dueAt } = task;
  // Whoever is asked after the meeting, because a record did not stand, has not been waited for since then.
  const isAhead = dueAt !== undefined && dueAt > openedAt;
  return nextReminder(state, isAhead ? { dueAt } : { waitingSince: openedAt }, remindAfter);
}

/** The instant that a text at a meeting is looked forward to: the meeting, then the end of the time for corrections. */
export const deadlineOfMeeting = ({ sitting }: Pick<Circulating, 'sitting'>): string | undefined =>
  sitting?.taken?.correctUntil ?? sitting?.at;
