import type { Taken } from '#schemas/taken.ts';
import { atMeeting } from './at-meeting.ts';
import type { IndexEntry } from './projections.ts';

/** The list of the cases that a meeting has taken, which stays when they have left its agenda. */
export const recordOf = (meetingId: string): string => `${atMeeting(meetingId)}:record`;

/** What came of a case at a meeting; the last, where it was taken up there once more. */
export const takenAtMeeting = (taken: readonly Taken[], meetingId: string): Taken | undefined =>
  taken.findLast((each) => each.meetingId === meetingId);

/** A case's places in the records of its meetings: the line says what everybody may know, and is absent where that is nothing. */
export function placesInRecords(
  { title, openedAt }: { readonly title: string; readonly openedAt: string },
  taken: readonly Taken[],
  isPublic: (taken: Taken) => boolean,
): IndexEntry[] {
  const meetings = [...new Set(taken.map(({ meetingId }) => meetingId))];
  return meetings.flatMap((meetingId) => {
    const found = takenAtMeeting(taken, meetingId);
    if (found === undefined) return [];
    const { meetingId: _, ...outcome } = found;
    const place = { list: recordOf(meetingId), key: openedAt };
    return isPublic(found) ? [{ ...place, line: { title, ...outcome } }] : [place];
  });
}
