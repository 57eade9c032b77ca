import { kindOfTask } from '#schemas/ids.ts';
import { clockFacts, deadlineCutShort as cutShort, type DeadlineFacts } from '#workflows/circulation/deadline-facts.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';

/** @param state the case after the event */
export function deadlineFacts(event: RecordedEvent, state: DecisionState): DeadlineFacts {
  switch (event.type) {
    case 'clock-started':
    case 'clock-resumed':
    case 'clock-stopped':
    case 'round-circulated':
    case 'case-tabled':
    case 'case-retabled':
    case 'case-untabled':
      return clockFacts(event, state);
    case 'consensus-not-reached':
    case 'facilitation-started':
    case 'decision-adopted':
    case 'case-withdrawn':
      return { deadlineGoneAt: deadlineCutShort(event, state) };
    default:
      return {};
  }
}

/** The deadline that goes with this act; once, not at each act after that. */
export function deadlineCutShort(event: Pick<RecordedEvent, 'at'>, state: DecisionState): string | undefined {
  const { round, closedTasks } = state;
  const facilitated = Object.keys(closedTasks).some(
    (taskId) => kindOfTask(taskId) === 'facilitate' && Number(taskId.split('.')[1]) > (round?.circulatedBy ?? 0),
  );
  return facilitated ? undefined : cutShort(event, state);
}
