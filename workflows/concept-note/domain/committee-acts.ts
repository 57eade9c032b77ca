import { dayOf } from '#schemas/civil-date.ts';
import { addDuration } from '#schemas/duration.ts';
import { endOfDay, localTime } from '#schemas/zoned-time.ts';
import { leavesEnough } from '#workflows/circulation/terms-of-round.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { fundOf, steeringCommittee } from './fund.ts';
import type { Hearing } from './hearing.ts';
import { plan } from './plan.ts';
import { steering } from './steering.ts';
import { takenAt } from './taken.ts';

/** The unit puts a note that is ready on the agenda of a meeting, and it goes to the members; or has it wait. */
export function table({ act, proceedings, surroundings }: Hearing<'table'>): void {
  const { state, at } = proceedings;
  const planned = plan(state.receivedAt ?? at, proceedings, surroundings);
  if (act.choice === 'defer') {
    proceedings.record({ type: 'note-deferred', data: { why: 'unit', reason: act.reason, target: planned } });
    return;
  }
  const meetingId = act.meetingId ?? planned?.meetingId;
  const meeting = surroundings.meetings(steeringCommittee).find((each) => each.meetingId === meetingId);
  if (meeting === undefined) throw new DomainError('unknown-meeting', { field: 'meetingId' });
  if (meeting.state !== 'planned' || meeting.at <= at)
    throw new DomainError('meeting-not-ahead', { field: 'meetingId' });
  // No meeting before the first that leaves the lead time takes a note, also one that was deferred (facts 3.1).
  if (planned === null || meeting.at < planned.at) throw new DomainError('meeting-too-soon', { field: 'meetingId' });
  const until = endOfDay(localTime(meeting.at, meeting.timeZone).slice(0, 'YYYY-MM-DD'.length), meeting.timeZone);
  checkMembersHaveTime(proceedings, until);
  const missed = meeting.meetingId === planned.meetingId ? planned.missed : undefined;
  const target = { meetingId: meeting.meetingId, at: meeting.at, ...(missed === undefined ? {} : { missed }) };
  proceedings.record({ type: 'note-tabled', data: { target, until, reason: act.reason } });
  steering.circulate(proceedings, surroundings.network);
}

/** A round that began too late for its least period would outlast the meeting. */
function checkMembersHaveTime({ state, network, at }: Hearing<'table'>['proceedings'], until: string): void {
  const method = network.methodOf(steeringCommittee, state.method, at);
  if (method === undefined || leavesEnough(until, method.minimumPeriod, at)) return;
  throw new DomainError('meeting-too-soon', { field: 'meetingId' });
}

/** The unit keeps the record of what the Committee came to (facts 3.2). */
export function conclude({ act, proceedings, surroundings }: Hearing<'conclude'>): void {
  const { programmePeriod } = fundOf(proceedings.state);
  const asked = act.choice === 'develop' ? { programmeDueAt: dayOf(addDuration(proceedings.at, programmePeriod)) } : {};
  // It is taken up again at a later meeting: the one that it was at has not passed without it.
  const { receivedAt = proceedings.at } = proceedings.state;
  const again = act.choice === 'defer' ? { target: plan(receivedAt, proceedings, surroundings) } : {};
  const taken = takenAt(proceedings.state, surroundings.history());
  proceedings.record({ type: 'concluded', data: { as: act.choice, ...asked, ...again, ...taken, reason: act.reason } });
}

/** The letter to the recipient goes out when the unit sends it. */
export function determination({ act, proceedings }: Hearing<'determination'>): void {
  proceedings.record({ type: 'determination-sent', data: { letter: act.letter } });
}
