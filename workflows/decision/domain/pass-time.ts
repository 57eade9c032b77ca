import type { Settings } from '#schemas/roster.ts';
import type { Task } from '#schemas/task.ts';
import type { Proceedings } from './proceedings.ts';
import { isAsked } from './rules/asked.ts';
import { nextInstant, reminderOfRound, stageOf } from './stage.ts';

/** Reminds those whom the case waits for when their time has come. An expiry was dealt with before (see decide). */
export function passTime(proceedings: Proceedings, settings: Settings): void {
  const { state, at } = proceedings;
  const stage = stageOf(state);
  if (stage === 'positions') {
    const remindAt = reminderOfRound(state);
    if (remindAt === undefined || at < remindAt) return;
    remind(proceedings, stage, (task) => task.kind === 'position' && isAsked(state, task));
    return;
  }
  const remindAt = nextInstant(state, settings);
  if (remindAt !== undefined && at >= remindAt) {
    remind(proceedings, stage, (task) => isAsked(state, task) && (task.dueAt ?? at) <= at);
  }
}

function remind(proceedings: Proceedings, about: string, isMeant: (task: Task) => boolean): void {
  const taskIds = Object.values(proceedings.state.tasks)
    .filter(isMeant)
    .map((task) => task.taskId);
  const count = proceedings.state.reminders + 1;
  proceedings.record({ type: 'reminder-sent', data: { about, taskIds, count } }, { system: 'clock' });
}
