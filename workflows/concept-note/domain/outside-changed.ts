import { type OutsideNews, takeIn, takeInInterval } from '#workflows/procedure/outside.ts';
import type { Surroundings } from '#workflows/procedure/surroundings.ts';
import { steeringCommittee } from './fund.ts';
import type { NoteProceedings } from './hearing.ts';
import { plan } from './plan.ts';
import { replan } from './replan.ts';
import { stageOf } from './stage.ts';

/** A moved or cancelled meeting plans the note anew; a changed interval of reminders counts at once. */
export function outsideChanged(
  proceedings: NoteProceedings,
  news: OutsideNews,
  surroundings: Pick<Surroundings, 'meetings'>,
): void {
  const { state } = proceedings;
  if (losesItsMeeting(proceedings, surroundings) || replan(proceedings, surroundings, 'rules')) {
    takeIn(proceedings, news);
    return;
  }
  takeInInterval(proceedings, news, stageOf(state) !== 'rest');
}

/** A note that is before the Committee for a meeting that is not held then is deferred: silence until an empty table means nothing. */
function losesItsMeeting(proceedings: NoteProceedings, surroundings: Pick<Surroundings, 'meetings'>): boolean {
  const { at, target, receivedAt, round } = proceedings.state;
  if (at !== 'at-steering-committee' || round?.endedAt !== undefined || target == null || receivedAt === undefined)
    return false;
  const meeting = surroundings.meetings(steeringCommittee).find(({ meetingId }) => meetingId === target.meetingId);
  if (meeting === undefined || (meeting.state === 'planned' && meeting.at === target.at)) return false;
  const why = meeting.state === 'planned' ? ('meeting-moved' as const) : ('meeting-cancelled' as const);
  const data = { why, target: plan(receivedAt, proceedings, surroundings) };
  proceedings.record({ type: 'note-deferred', data }, { system: 'rules' });
  return true;
}
