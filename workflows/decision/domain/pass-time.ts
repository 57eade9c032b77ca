import { giveUpUnheard, remindSilent } from '#workflows/circulation/reminders.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { remind } from '#workflows/procedure/reminders.ts';
import { fallsDueOf } from './due.ts';
import type { DecisionProceedings } from './hearing.ts';
import { isAsked } from './rules/asked.ts';
import { nextInstant, stageOf } from './stage.ts';

/** Reminds those whom the case waits for when their time has come. */
export function passTime(proceedings: DecisionProceedings, network: Directory): void {
  const { state, at } = proceedings;
  const stage = stageOf(state);
  if (stage === 'positions') {
    remindSilent(proceedings);
    return;
  }
  const remindAt = nextInstant(state, network);
  if (remindAt === undefined || at < remindAt) return;
  remind(proceedings, stage, (task) => isAsked(state, task) && (fallsDueOf(task, network) ?? at) <= at);
  if (stage === 'delivery') giveUpUnheard(proceedings, network.settings);
}
