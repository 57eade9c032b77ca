import type { MeetingView } from '#schemas/api.ts';
import type { Caller } from '../../caller.ts';

/** When it meets may be everybody's; the way into the room is for those who have signed in. */
export const meetingShownTo = (caller: Caller | undefined, meeting: MeetingView): MeetingView =>
  caller === undefined ? { ...meeting, link: null } : meeting;
