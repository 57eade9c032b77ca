import { dayOf } from '#schemas/civil-date.ts';
import type { Members } from '#schemas/entered-people.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { isSame } from '#workflows/network/entered-people.ts';
import { seatId } from '#workflows/network/seat.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { Standing } from './changed-person.ts';
import { instantOn } from './instant-on.ts';
import { daysOfChange, isSamePast } from './unchanged-past.ts';

/** Who is to belong to a body, and who did. @throws DomainError where nothing would change, or what is over would */
export function membersOtherwise(
  { body, was, now }: { readonly body: string; readonly was: Members; readonly now: Members },
  { state, at }: Standing,
) {
  if (isSame(was, now)) throw new DomainError('changes-nothing', { field: 'members' });
  const today = dayOf(at);
  if (!isSamePast(was, now, today)) throw new DomainError('changes-the-past', { field: 'members' });
  const [from] = daysOfChange(was, now, today);
  const entered = Object.hasOwn(state.members, body) ? state.members[body] : undefined;
  const inFile = entered !== undefined && isSame(entered.now, was) ? entered.inFile : was;
  const parties = [...was, ...now].map((member) => ('party' in member ? member.party : seatId(member.seat)));
  const asked = [...new Set(parties)].map((party) => `party:${party}`);
  return { body, was, now, inFile, from, asked };
}

/** @throws DomainError with the first day on which the body would have nobody */
export function assertMembersLeft(
  after: Directory,
  { body, was, now }: { readonly body: string; readonly was: Members; readonly now: Members },
  at: string,
): void {
  for (const day of daysOfChange(was, now, dayOf(at))) {
    if (after.membersOf(body, instantOn(day, at)).length === 0)
      throw new DomainError('body-without-members', { field: 'members', params: { sinceOn: day } });
  }
}
