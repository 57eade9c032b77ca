import { addDuration } from '#schemas/duration.ts';
import { kindOfTask } from '#schemas/ids.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';

/** What becomes of the deadline in the calendars of those who are told: it is this one now, or it holds no more. */
export type DeadlineFacts = { readonly deadlineSetAt?: string; readonly deadlineGoneAt?: string | undefined };

/** @param state the case after the event */
export function deadlineFacts(event: RecordedEvent, state: DecisionState): DeadlineFacts {
  switch (event.type) {
    case 'clock-started':
    case 'clock-resumed':
      return { deadlineSetAt: event.data.expiresAt };
    case 'clock-stopped':
      return { deadlineGoneAt: addDuration(event.data.stoppedAt, event.data.remaining) };
    case 'consensus-not-reached':
    case 'facilitation-started':
    case 'decision-adopted':
    case 'case-withdrawn':
      return { deadlineGoneAt: deadlineCutShort(event, state) };
    default:
      return {};
  }
}

/** The instant at which the round would have ended, had it not ended with this act; once, not at each act after that. */
export function deadlineCutShort({ at }: Pick<RecordedEvent, 'at'>, state: DecisionState): string | undefined {
  const { round, closedTasks } = state;
  if (round?.expiresAt === undefined || round.expiresAt <= at || (round.endedAt ?? at) !== at) return undefined;
  const facilitated = Object.keys(closedTasks).some(
    (taskId) => kindOfTask(taskId) === 'facilitate' && Number(taskId.split('.')[1]) > round.circulatedBy,
  );
  return facilitated ? undefined : round.expiresAt;
}
