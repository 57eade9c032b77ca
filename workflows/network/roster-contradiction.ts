import { partyRoles, type Role, seatRoles } from '#schemas/actor.ts';
import type { Roster } from '#schemas/roster.ts';
import { isCountry } from '#schemas/scope.ts';
import { assigneeOf } from './capacity.ts';
import { overlap } from './interval.ts';
import { networkBody } from './network-body.ts';
import { isNamedAsSeat } from './seat.ts';

/** What cannot be in a roster: where, in words for whoever wrote the file, and as a word of the catalogues. */
export type Contradiction = {
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly code: ContradictionCode;
};

export type ContradictionCode =
  | 'party-named-as-seat'
  | 'person-twice'
  | 'scope-unfit'
  | 'role-needs-party'
  | 'no-such-party'
  | 'ends-before-it-begins'
  | 'role-overlaps'
  | 'membership-overlaps'
  | 'seat-of-two-bodies'
  | 'method-overlaps'
  | 'network-too-large';

/** What a schema cannot see: unknown parties, the same person twice, roles or memberships that overlap. */
export function firstContradiction(roster: Roster): Contradiction | undefined {
  const asSeat = roster.parties.findIndex(({ id }) => isNamedAsSeat(id));
  if (asSeat >= 0) {
    const what = 'so begins what a seat is asked as, and no party';
    return { path: ['parties', asSeat, 'id'], what, code: 'party-named-as-seat' };
  }
  return amongPeople(roster) ?? crowdedNetwork(roster) ?? amongBodies(roster);
}

function amongPeople(roster: Roster): Contradiction | undefined {
  const parties = new Set(roster.parties.map((party) => party.id));
  const seen = new Set<string>();
  for (const [index, person] of roster.people.entries()) {
    const path = ['people', index];
    if (seen.has(person.id))
      return { path: [...path, 'id'], what: `${person.id} stands in the roster twice`, code: 'person-twice' };
    seen.add(person.id);
    for (const [place, held] of person.roles.entries()) {
      const at = [...path, 'roles', place];
      const unfit = unfitScope(held, roster);
      if (unfit !== undefined) return { path: [...at, 'scope'], what: unfit, code: 'scope-unfit' };
      const needsParty = (partyRoles as readonly Role[]).includes(held.role);
      if (needsParty && held.party === undefined)
        return { path: at, what: `the role ${held.role} needs a party`, code: 'role-needs-party' };
      if (held.party !== undefined && !parties.has(held.party))
        return { path: at, what: `there is no party ${held.party}`, code: 'no-such-party' };
      if (held.until !== undefined && held.until <= held.from)
        return { path: at, what: 'the role ends before it begins', code: 'ends-before-it-begins' };
      const twin = person.roles.findIndex(
        (other, before) =>
          before < place && assigneeOf(other) === assigneeOf(held) && other.role === held.role && overlap(other, held),
      );
      if (twin >= 0)
        return { path: at, what: `the role ${held.role} overlaps with the one before`, code: 'role-overlaps' };
    }
  }
  return undefined;
}

function amongBodies(roster: Roster): Contradiction | undefined {
  const parties = new Set(roster.parties.map((party) => party.id));
  for (const [index, body] of roster.bodies.entries()) {
    for (const [place, member] of body.members.entries()) {
      const path = ['bodies', index, 'members', place];
      const named = nameOf(member);
      if ('party' in member && !parties.has(named))
        return { path, what: `there is no party ${named}`, code: 'no-such-party' };
      const twin = body.members.findIndex(
        (other, before) => before < place && nameOf(other) === named && overlap(other, member),
      );
      if (twin >= 0)
        return { path, what: `the membership of ${named} overlaps with the one before`, code: 'membership-overlaps' };
      if ('seat' in member && roster.bodies.slice(0, index).some((other) => hasSeat(other, named))) {
        const what = `another body has a seat ${named}: whoever holds it would act in both`;
        return { path, what, code: 'seat-of-two-bodies' };
      }
    }
    for (const [place, method] of body.workingMethods.entries()) {
      const twin = body.workingMethods.findIndex(
        (other, before) => before < place && other.method === method.method && overlap(other, method),
      );
      if (twin >= 0) {
        const path = ['bodies', index, 'workingMethods', place];
        return { path, what: `two methods '${method.method}' hold at once`, code: 'method-overlaps' };
      }
    }
  }
  return undefined;
}

/** A party is written in capitals, the id of a seat in small letters: no two have one name. */
const nameOf = (member: Roster['bodies'][number]['members'][number]): string =>
  'party' in member ? member.party : member.seat;

const hasSeat = ({ members }: Roster['bodies'][number], scope: string): boolean =>
  members.some((member) => 'seat' in member && member.seat === scope);

/**
 * One transaction ends a case in which each member of a body has a task and may answer, and each other member of the Network may be
 * heard; DynamoDB takes 100 items, and the case and its events are among them. A body that is all of the Network hears nobody beside
 * its members: it is bounded by the schema alone, and closed tasks that find no room leave the lists right after (ADR 21).
 */
const mostHeard = 90;

function crowdedNetwork({ bodies }: Roster): Contradiction | undefined {
  const index = bodies.findIndex(({ id }) => id === networkBody);
  const partiesOf = (body: Roster['bodies'][number] | undefined) => new Set(body?.members.map(nameOf));
  const inNetwork = partiesOf(bodies[index]);
  const isCrowded = bodies.some((body) => {
    const own = partiesOf(body);
    const others = [...inNetwork].filter((party) => !own.has(party)).length;
    return others > 0 && body.workingMethods.length > 0 && 2 * own.size + others > mostHeard;
  });
  if (!isCrowded) return undefined;
  const what = `twice the members of a body that circulates texts, and the other members of the Network, are more than ${mostHeard}`;
  return { path: ['bodies', index, 'members'], what, code: 'network-too-large' };
}

/** A Resident Coordinator is one of a country (facts 3.1), who speaks for a party may do so in one body alone, and a seat is one that a body has. */
function unfitScope({ role, scope }: Roster['people'][number]['roles'][number], roster: Roster): string | undefined {
  if (scope === undefined) return undefined;
  if (role === 'resident-coordinator' && !isCountry(scope))
    return `a Resident Coordinator is one of a country, by its two letters: EG, not ${scope}`;
  const ofParty = (partyRoles as readonly Role[]).includes(role);
  if (ofParty && !roster.bodies.some(({ id }) => id === scope)) return `there is no body ${scope}`;
  const ofSeat = (seatRoles as readonly Role[]).includes(role);
  // Rosters of before bodies had seats name none.
  const hasSeats = roster.bodies.some(({ members }) => members.some((member) => 'seat' in member));
  if (ofSeat && hasSeats && !roster.bodies.some((body) => hasSeat(body, scope))) return `no body has a seat ${scope}`;
  return undefined;
}
