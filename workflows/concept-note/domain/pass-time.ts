import { giveUpUnheard, remindSilent } from '#workflows/circulation/reminders.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { remindWhenDue } from '#workflows/procedure/reminders.ts';
import { isAsked } from './asked.ts';
import type { NoteProceedings } from './hearing.ts';
import { remindOfReports } from './reporting.ts';
import { remindedStageOf, reminderOf } from './stage.ts';

/** Reminds those whom the note waits for when their time has come. */
export function passTime(proceedings: NoteProceedings, network: Directory): void {
  const { state, at } = proceedings;
  const stage = remindedStageOf(state);
  if (stage === 'positions') {
    remindSilent(proceedings);
    return;
  }
  remindOfReports(proceedings);
  const due = { stage, remindAt: reminderOf(state, network, at) };
  const isReminded = remindWhenDue(proceedings, due, (task) => isAsked(state, task));
  if (isReminded && stage === 'delivery') giveUpUnheard(proceedings, network.settingsAt(at));
}
