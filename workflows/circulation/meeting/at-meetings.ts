import { atMeeting } from '#workflows/procedure/at-meeting.ts';
import type { IndexEntry } from '#workflows/procedure/projections.ts';
import type { Circulating } from '../schemas/state.ts';

/** The agendas on which a case stands: of the meeting that it waits for, and of those whose minutes tell of it. */
export function atMeetings(
  { openedAt, sitting, minutes = [] }: Pick<Circulating, 'openedAt' | 'sitting' | 'minutes'>,
  isInRound: boolean,
): IndexEntry[] {
  const meetings = [...minutes.map(({ meetingId }) => meetingId), ...(isInRound && sitting ? [sitting.meetingId] : [])];
  return [...new Set(meetings)].map((meetingId) => ({ list: atMeeting(meetingId), key: openedAt }));
}
