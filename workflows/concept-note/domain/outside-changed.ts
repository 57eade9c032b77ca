import { type OutsideNews, takeIn, takeInInterval } from '#workflows/procedure/outside.ts';
import type { Surroundings } from '#workflows/procedure/surroundings.ts';
import type { NoteProceedings } from './hearing.ts';
import { plan } from './plan.ts';
import { stageOf } from './stage.ts';

/** Where a meeting that is planned, moved or cancelled plans a note anew: before the Committee has it. */
const isPlanned: ReadonlySet<string> = new Set(['eligibility', 'returned', 'technical-review', 'ready']);

/** A moved or cancelled meeting plans the note anew; a changed interval of reminders counts at once. */
export function outsideChanged(
  proceedings: NoteProceedings,
  news: OutsideNews,
  surroundings: Pick<Surroundings, 'meetings'>,
): void {
  const { state } = proceedings;
  if (state.receivedAt !== undefined && isPlanned.has(state.at)) {
    const from = state.target ?? null;
    const target = plan(state.receivedAt, proceedings, surroundings);
    if (target?.meetingId !== from?.meetingId || target?.at !== from?.at) {
      proceedings.record({ type: 'note-replanned', data: { target, from } }, { system: 'rules' });
      takeIn(proceedings, news);
      return;
    }
  }
  takeInInterval(proceedings, news, stageOf(state) !== 'rest');
}
