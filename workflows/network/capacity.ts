import { type PersonActor, partyRoles, type Role, seatRoles, servingRoles } from '#schemas/actor.ts';
import type { PartyId } from '#schemas/ids.ts';
import type { Scope } from '#schemas/scope.ts';
import { type Assignee, assignee } from '#schemas/task.ts';
import { seatId } from './seat.ts';

/** A role that a person holds at some instant, with the party and the scope where the role has one. */
export type Capacity = {
  readonly role: Role;
  readonly party?: PartyId | undefined;
  readonly scope?: Scope | undefined;
};

/** As what somebody is asked who holds a role: for the party in whose name they act, or as the holder of the role. */
export function assigneeOf({ role, party, scope }: Capacity): Assignee {
  const actsForParty = party !== undefined && (partyRoles as readonly Role[]).includes(role);
  const asked = actsForParty ? assignee.party(party) : assignee.role(role);
  return scope === undefined ? asked : assignee.within(asked, scope);
}

/** All as which somebody is asked who holds a role: a principal acts for the party, and is its head; who has a seat in a body acts for the seat. */
export function askedAs(held: Capacity): Assignee[] {
  const { role, party, scope } = held;
  if (scope !== undefined && (seatRoles as readonly Role[]).includes(role)) {
    return [assigneeOf(held), assignee.party(seatId(scope))];
  }
  if (role !== 'principal' || party === undefined) return [assigneeOf(held)];
  const head = assignee.head(party);
  return [assigneeOf(held), scope === undefined ? head : assignee.within(head, scope)];
}

/** What of a capacity stands in the history beside what somebody did in it: no party where they serve all of the Network. */
export const asActor = ({ role, party, scope }: Capacity): Pick<PersonActor, 'role' | 'party' | 'scope'> => ({
  role,
  ...(party === undefined || (servingRoles as readonly Role[]).includes(role) ? {} : { party }),
  ...(scope === undefined ? {} : { scope }),
});
