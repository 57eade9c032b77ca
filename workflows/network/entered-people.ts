import type { EnteredPeople } from '#schemas/entered-people.ts';
import type { Roster } from '#schemas/roster.ts';

export const nothingEntered: EnteredPeople = { people: {}, members: {} };

/** The roster of the file with what was entered since. */
export function withEntered(file: Roster, { people, members }: EnteredPeople): Roster {
  const known = new Set(file.people.map(({ id }) => id));
  const joined = Object.values(people).filter(({ inFile, now }) => inFile === null && !known.has(now.id));
  return {
    ...file,
    people: [
      ...file.people.map((person) =>
        standing(Object.hasOwn(people, person.id) ? people[person.id] : undefined, person),
      ),
      ...joined.map(({ now }) => now),
    ],
    bodies: file.bodies.map((body) => ({
      ...body,
      members: standing(Object.hasOwn(members, body.id) ? members[body.id] : undefined, body.members),
    })),
  };
}

const standing = <T>(entered: { readonly inFile: T | null; readonly now: T } | undefined, inFile: T): T =>
  entered !== undefined && isSame(entered.inFile, inFile) ? entered.now : inFile;

/** Both have been parsed by one schema, which gives their members one order. */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
