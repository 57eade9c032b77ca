import type { Task } from '#schemas/task.ts';
import { giveUpUnheard, remindSilent } from '#workflows/circulation/reminders.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { remindWhenDue } from '#workflows/procedure/reminders.ts';
import { fallsDueOf } from './due.ts';
import type { DecisionProceedings } from './hearing.ts';
import { circulateReferral } from './referral.ts';
import { isAsked } from './rules/asked.ts';
import { reminderOf, stageOf } from './stage.ts';

/** Reminds those whom the case waits for when their time has come. */
export function passTime(proceedings: DecisionProceedings, network: Directory): void {
  const { state, at } = proceedings;
  const stage = stageOf(state);
  if (stage === 'positions') {
    remindSilent(proceedings);
    return;
  }
  if (stage === 'referral' && state.referral === undefined) {
    circulateReferral(proceedings);
    return;
  }
  // An action is reminded of when it is overdue, and the record when the body has met; what goes on by itself at its instant, before that.
  const isMeant = (task: Task) =>
    isAsked(state, task) && (!['follow-up', 'minute'].includes(task.kind) || (fallsDueOf(task, network) ?? at) <= at);
  const isReminded = remindWhenDue(proceedings, { stage, remindAt: reminderOf(state, network, at) }, isMeant);
  if (isReminded && stage === 'delivery') giveUpUnheard(proceedings, network.settingsAt(at));
}
