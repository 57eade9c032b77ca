import { durationSeconds } from '#schemas/duration.ts';
import type { Meeting } from '#schemas/meeting.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { Surroundings } from '#workflows/procedure/surroundings.ts';
import type { Round } from '../schemas/state.ts';

/** A meeting and the body that meets. */
export type MeetingOfBody = Meeting & { readonly body: string };

type Calendars = Pick<Surroundings<unknown>, 'meetings'>;

/** How much time members need with a text before they meet, and since when they have it. */
export type Notice = { readonly minimumPeriod: string; readonly since: string };

/** The notice of a body's members: those of a body to which a text did not go have it only from now on. */
export type NoticeOf = (body: string) => Notice;

/** The meetings of some bodies that are planned and leave enough time, the next one first. */
export function meetingsAhead(
  bodies: readonly string[],
  { meetings }: Calendars,
  { now, noticeOf }: { readonly now: string; readonly noticeOf: NoticeOf },
): MeetingOfBody[] {
  return bodies
    .flatMap((body) => meetings(body).map((meeting) => ({ ...meeting, body })))
    .filter(({ state, at, body }) => state === 'planned' && at > now && leavesEnough({ at }, noticeOf(body)))
    .sort((one, other) => one.at.localeCompare(other.at));
}

/**
 * The meeting that somebody names, for a text that is to be taken there.
 * @throws DomainError for one that there is not, was cancelled or has been, or that comes too soon
 */
export function meetingToTakeAt(
  bodies: readonly string[],
  { meetings }: Calendars,
  meetingId: string,
  { now, noticeOf }: { readonly now: string; readonly noticeOf: NoticeOf },
): MeetingOfBody {
  const found = bodies
    .flatMap((body) => meetings(body).map((meeting) => ({ ...meeting, body })))
    .find((meeting) => meeting.meetingId === meetingId);
  if (found === undefined) throw new DomainError('unknown-meeting', { field: 'meetingId' });
  if (found.state !== 'planned' || found.at <= now) throw new DomainError('meeting-not-ahead', { field: 'meetingId' });
  const notice = noticeOf(found.body);
  if (!leavesEnough(found, notice)) {
    const hours = durationSeconds(notice.minimumPeriod) / 3600;
    throw new DomainError('meeting-too-soon', { field: 'meetingId', params: { hours } });
  }
  return found;
}

export const leavesEnough = ({ at }: { readonly at: string }, { minimumPeriod, since }: Notice): boolean =>
  Date.parse(at) - Date.parse(since) >= durationSeconds(minimumPeriod) * 1000;

/** Whoever has had the text of a round since it went round has had it that long. */
export const noticeOfRound =
  ({ body: went, period, circulatedAt }: Pick<Round, 'body' | 'period' | 'circulatedAt'>, now: string): NoticeOf =>
  (body) => ({ minimumPeriod: period, since: body === went ? circulatedAt : now });
