import { dayOf } from '#schemas/civil-date.ts';
import type { Members } from '#schemas/entered-people.ts';
import type { Person, Roster } from '#schemas/roster.ts';
import { isSame } from '#workflows/network/entered-people.ts';
import { firstContradiction } from '#workflows/network/roster-contradiction.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { assertMembersLeft, membersOtherwise } from './changed-members.ts';
import { personOtherwise, type Standing } from './changed-person.ts';
import { assertKept } from './kept.ts';
import { daysOfChange } from './unchanged-past.ts';

/** People and members of bodies as a roster file has them. */
export type InRosterFile = {
  readonly people: readonly Person[];
  readonly bodies: readonly { readonly body: string; readonly members: Members }[];
};

/** Whose entry in the file is refused, and why. */
export type RefusedEntry = {
  readonly of: { readonly person: string } | { readonly body: string } | undefined;
  readonly why: DomainError;
};

/** An event, so large that a row of the table holds it with room to spare (DynamoDB: 400 KB). */
const mostCharacters = 200_000;
/** A dry run counts the tasks of those whom it is about. */
const mostEntries = 150;

/**
 * What a roster file comes to: who is otherwise in it, and what could not be. Whoever does not stand in the file stays as they are: what held before
 * today cannot be taken back, and so nobody can be left out.
 */
export function imported(file: InRosterFile, standing: Standing) {
  const { network, at } = standing;
  const before = network.roster();
  const refused: RefusedEntry[] = [];
  const attempt = <T>(of: RefusedEntry['of'], make: () => T): T[] => {
    try {
      return [make()];
    } catch (why) {
      if (!(why instanceof DomainError)) throw why;
      refused.push({ of, why });
      return [];
    }
  };
  for (const person of twice(file.people.map(({ id }) => id)))
    refused.push({ of: { person }, why: new DomainError('person-twice') });
  for (const body of twice(file.bodies.map((each) => each.body)))
    refused.push({ of: { body }, why: new DomainError('person-twice') });
  const people = file.people.flatMap((now) => {
    const was = network.person(now.id) ?? null;
    return isSame(was, now) ? [] : attempt({ person: now.id }, () => personOtherwise({ was, now }, standing));
  });
  const members = file.bodies.flatMap(({ body, members: now }) =>
    attempt({ body }, () => {
      const was = before.bodies.find(({ id }) => id === body)?.members;
      if (was === undefined) throw new DomainError('no-such-body');
      return isSame(was, now) ? [] : [membersOtherwise({ body, was, now }, standing)];
    }).flat(),
  );
  const then = withFile(before, file);
  const contradiction = firstContradiction(then);
  if (contradiction !== undefined)
    refused.push({
      of: placeOf(contradiction.path, then),
      why: new DomainError(contradiction.code, { field: contradiction.path.slice(2).join('.') }),
    });
  const after = network.withRoster(then);
  const [first = dayOf(at), ...days] = [
    ...new Set(people.flatMap(({ was, now }) => daysOfChange(was?.roles ?? [], now.roles, dayOf(at)))),
  ].sort();
  attempt(undefined, () => assertKept(after, [first, ...days], at));
  for (const each of members) attempt({ body: each.body }, () => assertMembersLeft(after, each, at));
  if (refused.length === 0 && people.length + members.length === 0)
    attempt(undefined, () => {
      throw new DomainError('changes-nothing');
    });
  if (people.length + members.length > mostEntries || JSON.stringify([people, members]).length > mostCharacters)
    attempt(undefined, () => {
      throw new DomainError('roster-changes-too-much', { params: { maximum: mostEntries } });
    });
  return { people, members, after, refused };
}

const twice = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, place) => names.indexOf(name) !== place)),
];

/** The roster with all that the file says of people and members. */
function withFile(before: Roster, file: InRosterFile): Roster {
  const named = new Map(file.people.map((person) => [person.id, person]));
  const bodies = new Map(file.bodies.map(({ body, members }) => [body, members]));
  const known = new Set(before.people.map(({ id }) => id));
  return {
    ...before,
    people: [
      ...before.people.map((person) => named.get(person.id) ?? person),
      ...file.people.filter(({ id }) => !known.has(id)),
    ],
    bodies: before.bodies.map((body) => ({ ...body, members: bodies.get(body.id) ?? body.members })),
  };
}

function placeOf([list, place]: readonly (string | number)[], { people, bodies }: Roster): RefusedEntry['of'] {
  const person = list === 'people' ? people[Number(place)]?.id : undefined;
  const body = list === 'bodies' ? bodies[Number(place)]?.id : undefined;
  if (person !== undefined) return { person };
  return body === undefined ? undefined : { body };
}
