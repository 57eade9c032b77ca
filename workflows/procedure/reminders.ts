import { addDuration, durationSeconds } from '#schemas/duration.ts';
import type { Task } from '#schemas/task.ts';
import type { Proceedings } from './proceedings.ts';
import type { EventOf } from './schemas/event-of.ts';
import type { platformEvents } from './schemas/events.ts';
import type { ProcedureState } from './schemas/state.ts';

type PlatformEvent = EventOf<typeof platformEvents>;

/**
 * When the present situation is reminded of next: `remindAfter` after it began to wait, or when something falls due, and
 * after each further `remindAfter`.
 */
export function nextReminder(
  { remindedAt }: ProcedureState,
  first: { readonly waitingSince: string } | { readonly dueAt: string | undefined },
  remindAfter: string,
): string | undefined {
  const firstAt = 'dueAt' in first ? first.dueAt : addDuration(first.waitingSince, remindAfter);
  return firstAt && nextInSeries(firstAt, durationSeconds(remindAfter), remindedAt);
}

/** The first of `first`, `first` and one interval, and so on, that comes after the last reminder. */
function nextInSeries(first: string, intervalSeconds: number, last: string | undefined): string {
  if (last === undefined || last < first) return first;
  const intervals = Math.floor((Date.parse(last) - Date.parse(first)) / (intervalSeconds * 1000)) + 1;
  return new Date(Date.parse(first) + intervals * intervalSeconds * 1000).toISOString();
}

/** Enters that the tasks for which `isMeant` holds have been reminded of; the letters follow from that. */
export function remind<S extends ProcedureState>(
  proceedings: Proceedings<S, PlatformEvent>,
  about: string,
  isMeant: (task: Task) => boolean,
): void {
  const taskIds = Object.values(proceedings.state.tasks)
    .filter(isMeant)
    .map(({ taskId }) => taskId);
  const count = proceedings.state.reminders + 1;
  proceedings.record({ type: 'reminder-sent', data: { about, taskIds, count } }, { system: 'clock' });
}

/** Reminds of the present stage those for whom `isMeant` holds, once `remindAt` has come; says whether it had. */
export function remindWhenDue<S extends ProcedureState>(
  proceedings: Proceedings<S, PlatformEvent>,
  { stage, remindAt }: { readonly stage: string; readonly remindAt: string | undefined },
  isMeant: (task: Task) => boolean,
): boolean {
  if (remindAt === undefined || proceedings.at < remindAt) return false;
  remind(proceedings, stage, isMeant);
  return true;
}

export const reminded = <S extends ProcedureState>(
  state: S,
  { at, data }: { at: string; data: { count: number } },
): S => ({
  ...state,
  reminders: data.count,
  remindedAt: at,
});
