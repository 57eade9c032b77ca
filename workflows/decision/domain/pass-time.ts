import { addDuration } from '#schemas/duration.ts';
import type { Settings } from '#schemas/roster.ts';
import type { Task } from '#schemas/task.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { fallsDueOf } from './due.ts';
import type { Proceedings } from './proceedings.ts';
import { isAsked } from './rules/asked.ts';
import { nextInstant, reminderOfRound, stageOf } from './stage.ts';

/** Reminds those whom the case waits for when their time has come. An expiry was dealt with before (see decide). */
export function passTime(proceedings: Proceedings, network: Directory): void {
  const { state, at } = proceedings;
  const stage = stageOf(state);
  if (stage === 'positions') {
    const remindAt = reminderOfRound(state);
    if (remindAt === undefined || at < remindAt) return;
    remind(proceedings, stage, (task) => task.kind === 'position' && isAsked(state, task));
    return;
  }
  const remindAt = nextInstant(state, network);
  if (remindAt === undefined || at < remindAt) return;
  remind(proceedings, stage, (task) => isAsked(state, task) && (fallsDueOf(task, network) ?? at) <= at);
  if (stage === 'delivery') giveUpUnheard(proceedings, network.settings);
}

/**
 * Notices of which nothing was heard in all that time: neither that they arrived nor that they came back. The mail may
 * be owed still, its report lost, or on the side that the case was moved from. No clock may wait for it for ever, so
 * the secretariat is asked as it is of a bounce. Should it be heard of later, that counts.
 */
function giveUpUnheard(proceedings: Proceedings, { remindAfter }: Settings): void {
  for (const [to, { state, sentBy: noticesOf, sentAt }] of Object.entries(proceedings.round.notices)) {
    const isRecent = sentAt !== undefined && proceedings.at < addDuration(sentAt, remindAfter);
    if (state !== 'pending' || isRecent) continue;
    const reason = 'nothing was heard of it: neither that it arrived nor that it came back';
    const data = { noticesOf, to, reason, cause: 'unheard' } as const;
    proceedings.record({ type: 'notice-bounced', data }, { system: 'clock' });
  }
}

function remind(proceedings: Proceedings, about: string, isMeant: (task: Task) => boolean): void {
  const taskIds = Object.values(proceedings.state.tasks)
    .filter(isMeant)
    .map((task) => task.taskId);
  const count = proceedings.state.reminders + 1;
  proceedings.record({ type: 'reminder-sent', data: { about, taskIds, count } }, { system: 'clock' });
}
