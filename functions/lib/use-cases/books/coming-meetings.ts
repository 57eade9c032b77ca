import type { Meeting } from '#schemas/meeting.ts';
import type { MeetingChance } from '#schemas/meeting-plan.ts';
import { type LeadTerms, meetingsAhead, missedBy, receivedBy } from '#workflows/network/meeting-plan.ts';

/** More than any body plans ahead. */
const mostShown = 50;

/** The next of these meetings in their order, each with what a body asks for it by these terms. */
export const comingMeetings = (meetings: readonly Meeting[], terms: LeadTerms, now: string): readonly MeetingChance[] =>
  meetingsAhead(meetings, now)
    .slice(0, mostShown)
    .map((meeting) => ({
      meeting,
      latest: receivedBy(meeting, terms),
      isOver: missedBy(now, meeting, terms) !== undefined,
    }));
