import * as z from 'zod/mini';
import { dayOf } from '#schemas/civil-date.ts';
import type { Members } from '#schemas/entered-people.ts';
import { PersonId } from '#schemas/ids.ts';
import { Person, type Roster } from '#schemas/roster.ts';
import { askedAs } from '#workflows/network/capacity.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { isSame } from '#workflows/network/entered-people.ts';
import { firstContradiction } from '#workflows/network/roster-contradiction.ts';
import { seatId } from '#workflows/network/seat.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { EventOf } from '#workflows/procedure/schemas/event-of.ts';
import type { Entering } from '../entering.ts';
import type { PeopleState, peopleEvents } from '../schemas/people.ts';
import { assertSeen } from '../seen-version.ts';
import { membersForm, personForm } from './forms.ts';
import { daysOfChange, isSamePast } from './unchanged-past.ts';
import { peopleWriters } from './writers.ts';

type Rule<Entry> = (entering: Entering<PeopleState, EventOf<typeof peopleEvents>, Entry>) => void;

/** The state of the book, the roster as it is with all that was entered, and the instant of the entry. */
type Standing = { readonly state: PeopleState; readonly network: Directory; readonly at: string };

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
  if (isSame(was, now)) throw new DomainError('changes-nothing', { field: 'roles' });
  const today = dayOf(at);
  if (!isSamePast(was?.roles ?? [], now.roles, today)) throw new DomainError('changes-the-past', { field: 'roles' });
  const before = network.roster();
  const people = was === null ? [...before.people, now] : before.people.map((each) => (each.id === id ? now : each));
  const after = { ...before, people };
  const place = people.findIndex((each) => each.id === id);
  assertConsistent(after, ['people', place]);
  const [from, ...later] = daysOfChange(was?.roles ?? [], now.roles, today);
  for (const day of [from, ...later]) assertKept(network.withRoster(after), day, at);
  const entered = Object.hasOwn(state.people, id) ? state.people[id] : undefined;
  const inFile = entered !== undefined && isSame(entered.now, was) ? entered.inFile : was;
  const asked = [...new Set([...(was?.roles ?? []), ...now.roles].flatMap(askedAs))];
  return { type: 'person-changed', data: { person: id, was, now, inFile, from, asked, reason } } as const;
}

/** What a change of a body's members comes to. @throws DomainError where the body could not be so */
export function membersChanged({ body: id, change }: MembersChange, { state, network, at }: Standing) {
  assertSeen(change.version, state);
  const before = network.roster();
  const place = before.bodies.findIndex((each) => each.id === id);
  const was = before.bodies[place]?.members;
  if (was === undefined) throw new DomainError('no-such-body');
  const now = change.members.map(memberOf);
  if (isSame(was, now)) throw new DomainError('changes-nothing', { field: 'members' });
  const today = dayOf(at);
  if (!isSamePast(was, now, today)) throw new DomainError('changes-the-past', { field: 'members' });
  const bodies = before.bodies.map((each) => (each.id === id ? { ...each, members: now } : each));
  assertConsistent({ ...before, bodies }, ['bodies', place]);
  const [from, ...later] = daysOfChange(was, now, today);
  const after = network.withRoster({ ...before, bodies });
  for (const day of [from, ...later]) {
    if (after.membersOf(id, instantOn(day, at)).length === 0)
      throw new DomainError('body-without-members', { field: 'members', params: { sinceOn: day } });
  }
  const entered = Object.hasOwn(state.members, id) ? state.members[id] : undefined;
  const inFile = entered !== undefined && isSame(entered.now, was) ? entered.inFile : was;
  const parties = [...was, ...now].map((member) => ('party' in member ? member.party : seatId(member.seat)));
  const asked = [...new Set(parties)].map((party) => `party:${party}`);
  return { type: 'members-changed', data: { body: id, was, now, inFile, from, asked, reason: change.reason } } as const;
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

/** What contradicts itself in what was changed is wrong in the form; what does elsewhere was so before. */
function assertConsistent(roster: Roster, changed: readonly [string, number]): void {
  const found = firstContradiction(roster);
  if (found === undefined) return;
  const isHere = changed.every((part, index) => found.path[index] === part);
  const field = isHere ? found.path.slice(2).join('.') : String(changed[0] === 'people' ? 'roles' : 'members');
  throw new DomainError(found.code, { field: field === '' ? 'roles' : field });
}

/** Somebody has to be left who can change this again. */
function assertKept(after: Directory, day: string, at: string): void {
  if (peopleWriters.every((writer) => after.holdersOf(writer, instantOn(day, at)).length === 0))
    throw new DomainError('nobody-keeps-people', { field: 'roles', params: { sinceOn: day } });
}

/** The first instant of a day that is not over. */
export const instantOn = (day: string, at: string): string => (day <= dayOf(at) ? at : `${day}T00:00:00.000Z`);
