import { type BodySettings, leadDays } from '#schemas/body-settings.ts';
import { type CivilDate, type Due, dayOf, daysAfter, daysBetween, isDay } from '#schemas/civil-date.ts';
import { type Duration, durationOf, durationSeconds } from '#schemas/duration.ts';
import type { Meeting } from '#schemas/meeting.ts';
import { endOfDay, localTime, startOfDay } from '#schemas/zoned-time.ts';

/** What a body asks of whatever is to be taken at its meetings. */
export type LeadTerms = Pick<BodySettings, 'leadTime' | 'leadTimeUnit'>;

type Held = Pick<Meeting, 'at' | 'timeZone'>;

/**
 * When something has to be there at the latest to be taken at a meeting: on a day, at any time of it, or at an instant. Days
 * are those of the clocks by which the meeting is held, also of what is received (facts 3.1, "Cut-off": the unit is inferred).
 */
export function receivedBy({ at, timeZone }: Held, { leadTime, leadTimeUnit }: LeadTerms): Due {
  return leadTimeUnit === 'instants'
    ? new Date(Date.parse(at) - durationSeconds(leadTime) * 1000).toISOString()
    : daysAfter(dayIn(timeZone, at), -leadDays(leadTime));
}

/** By how much what is received is too late for a meeting: whole days, or seconds begun; undefined where it is in time. */
export function missedBy(received: Due, meeting: Held, terms: LeadTerms): Duration | undefined {
  const latest = receivedBy(meeting, terms);
  const lateSeconds = isDay(latest)
    ? daysBetween(latest, dayIn(meeting.timeZone, received)) * 86_400
    : Math.ceil((Date.parse(endOf(received, meeting)) - Date.parse(latest)) / 1000);
  return lateSeconds > 0 ? durationOf(lateSeconds) : undefined;
}

export type MeetingPlan = {
  /** The first meeting at which it can be taken. */
  readonly meeting: Meeting | undefined;
  /** The last before that one, or of all where there is none, for which it is too late, and by how much. */
  readonly missed: { readonly meeting: Meeting; readonly by: Duration } | undefined;
};

/**
 * At which meeting something can still be taken. Meetings that were cancelled or are over do not count.
 * @param received an instant; or a day, for whatever is received at any time of it
 */
export function planFor(
  received: Due,
  meetings: readonly Meeting[],
  { now, ...terms }: LeadTerms & { readonly now: string },
): MeetingPlan {
  let missed: MeetingPlan['missed'];
  for (const meeting of meetingsAhead(meetings, now)) {
    if (meeting.at <= startOf(received, meeting)) continue;
    const by = missedBy(received, meeting, terms);
    if (by === undefined) return { meeting, missed };
    missed = { meeting, by };
  }
  return { meeting: undefined, missed };
}

/** Meetings that will be held, in their order: of two at one instant the one with the smaller id goes first. */
export const meetingsAhead = (meetings: readonly Meeting[], now: string): Meeting[] =>
  meetings
    .filter(({ state, at }) => state === 'planned' && at > now)
    .sort((one, other) => compare(one.at, other.at) || compare(one.meetingId, other.meetingId));

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const dayIn = (timeZone: string, received: Due): CivilDate =>
  isDay(received) ? received : dayOf(localTime(received, timeZone));

const startOf = (received: Due, { timeZone }: Held): string =>
  isDay(received) ? startOfDay(received, timeZone) : received;

const endOf = (received: Due, { timeZone }: Held): string =>
  isDay(received) ? endOfDay(received, timeZone) : received;
