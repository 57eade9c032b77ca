import * as z from 'zod/mini';
import { dayOf } from '#schemas/civil-date.ts';
import type { Members } from '#schemas/entered-people.ts';
import { PersonId } from '#schemas/ids.ts';
import { Person } from '#schemas/roster.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { EventOf } from '#workflows/procedure/schemas/event-of.ts';
import type { Entering } from '../entering.ts';
import type { PeopleState, peopleEvents } from '../schemas/people.ts';
import { assertSeen } from '../seen-version.ts';
import { assertMembersLeft, membersOtherwise } from './changed-members.ts';
import { changedPerson, type Standing } from './changed-person.ts';
import { assertConsistent } from './consistent.ts';
import { membersForm, personForm } from './forms.ts';
import { assertKept } from './kept.ts';
import { daysOfChange } from './unchanged-past.ts';

type Rule<Entry> = (entering: Entering<PeopleState, EventOf<typeof peopleEvents>, Entry>) => void;

/** Somebody as they are to be; `isNew` where the roster is to have nobody of that mailbox yet. */
export const PersonChange = z.strictObject({ person: PersonId, isNew: z.boolean(), change: personForm.schema });
export type PersonChange = z.infer<typeof PersonChange>;

/** Who is to belong to a body. */
export const MembersChange = z.strictObject({ body: z.string(), change: membersForm.schema });
export type MembersChange = z.infer<typeof MembersChange>;

export const changePerson: Rule<PersonChange> = ({ entry, proceedings, network }) =>
  proceedings.record(personChanged(entry, { state: proceedings.state, network, at: proceedings.at }));

export const changeMembers: Rule<MembersChange> = ({ entry, proceedings, network }) =>
  proceedings.record(membersChanged(entry, { state: proceedings.state, network, at: proceedings.at }));

/** What a change of a person comes to. @throws DomainError where the roster could not be so */
export function personChanged({ person: id, isNew, change }: PersonChange, { state, network, at }: Standing) {
  assertSeen(change.version, state);
  const was = network.person(id) ?? null;
  if (isNew && was !== null) throw new DomainError('person-exists', { field: 'email' });
  if (!isNew && was === null) throw new DomainError('no-such-person');
  const { reason, version: _, roles, digest, ...more } = change;
  // What no page changes of somebody stays: when they are away, what they know as a reviewer.
  const { digest: __, ...kept } = was ?? {};
  const now = Person.parse({
    ...kept,
    id,
    ...more,
    ...(digest === undefined || digest === 'never' ? {} : { digest }),
    roles: withThemes(roles, was),
  });
  const changed = changedPerson({ was, now, reason }, { state, network, at });
  const before = network.roster();
  const people = was === null ? [...before.people, now] : before.people.map((each) => (each.id === id ? now : each));
  assertKept(network.withRoster({ ...before, people }), daysOfChange(was?.roles ?? [], now.roles, dayOf(at)), at);
  return changed;
}

/** What a change of a body's members comes to. @throws DomainError where the body could not be so */
export function membersChanged({ body: id, change }: MembersChange, { state, network, at }: Standing) {
  assertSeen(change.version, state);
  const before = network.roster();
  const place = before.bodies.findIndex((each) => each.id === id);
  const was = before.bodies[place]?.members;
  if (was === undefined) throw new DomainError('no-such-body');
  const now = change.members.map(memberOf);
  const entered = membersOtherwise({ body: id, was, now }, { state, network, at });
  const bodies = before.bodies.map((each) => (each.id === id ? { ...each, members: now } : each));
  assertConsistent({ ...before, bodies }, ['bodies', place]);
  assertMembersLeft(network.withRoster({ ...before, bodies }), { body: id, was, now }, at);
  return { type: 'members-changed', data: { ...entered, reason: change.reason } } as const;
}

/** Roles keep what they say of themes while they are the same role, party and scope from the same day. */
const withThemes = (roles: PersonChange['change']['roles'], was: Person | null): Person['roles'] =>
  roles.map((role) => {
    const former = was?.roles.find(
      (held) =>
        held.role === role.role && held.party === role.party && held.scope === role.scope && held.from === role.from,
    );
    return former?.themes === undefined ? role : { ...role, themes: former.themes };
  });

function memberOf(
  { party, seat, ...days }: MembersChange['change']['members'][number],
  place: number,
): Members[number] {
  if (party !== undefined && seat === undefined) return { party, ...days };
  if (seat !== undefined && party === undefined) return { seat, ...days };
  throw new DomainError('party-or-seat', { field: `members.${place}.party` });
}
