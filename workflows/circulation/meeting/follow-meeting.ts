import { type OutsideNews, takeIn } from '#workflows/procedure/outside.ts';
import type { Proceedings } from '#workflows/procedure/proceedings.ts';
import type { EventOf } from '#workflows/procedure/schemas/event-of.ts';
import type { platformEvents } from '#workflows/procedure/schemas/events.ts';
import type { Surroundings } from '#workflows/procedure/surroundings.ts';
import type { Circulating } from '../schemas/state.ts';
import { type RoundProceedings, roundOf } from '../setup.ts';
import { leavesEnough } from './meetings-ahead.ts';

/** A text goes with the meeting that it is to be taken at; one that was cancelled, or comes too soon now, is none for it. */
export function followMeeting<S extends Circulating>(
  proceedings: RoundProceedings<S>,
  news: OutsideNews,
  { meetings }: Pick<Surroundings<unknown>, 'meetings'>,
): void {
  const { state } = proceedings;
  const { sitting } = state;
  if (sitting === undefined || sitting.taken !== undefined || !news.changed.includes(sitting.meetingId)) return;
  const { meetingId, body, at: was } = sitting;
  const meeting = meetings(body).find((each) => each.meetingId === meetingId);
  if (meeting === undefined) return;
  const { at, timeZone, reason } = meeting;
  const because = reason === undefined ? {} : { reason };
  const { period, circulatedAt } = roundOf(state);
  const notice = { minimumPeriod: period, since: circulatedAt };
  if (meeting.state === 'cancelled' || !leavesEnough(meeting, notice)) {
    const why = meeting.state === 'cancelled' ? 'cancelled' : 'closer';
    proceedings.record(
      { type: 'case-untabled', data: { meetingId, body, at: was, timeZone, why, ...because } },
      { system: 'rules' },
    );
  } else if (at !== was) {
    proceedings.record(
      { type: 'case-retabled', data: { meetingId, body, at, timeZone, was, ...because } },
      { system: 'rules' },
    );
  } else return;
  takeIn(proceedings as unknown as Proceedings<S, EventOf<typeof platformEvents>>, news);
}
