import * as z from 'zod/mini';
import { CivilDate } from '#schemas/civil-date.ts';
import { EnteredPeople } from '#schemas/entered-people.ts';
import { PersonId } from '#schemas/ids.ts';
import { Body, Person } from '#schemas/roster.ts';
import { bookStateShape } from './state.ts';

const { members } = Body.shape;
/** The first day on which something is otherwise than it was; and for whom it counts (`party:UNDP`). */
const change = { from: CivilDate, asked: z.array(z.string()), reason: z.string() };

export const peopleEvents = {
  'person-changed': z.strictObject({
    person: PersonId,
    was: z.nullable(Person),
    now: Person,
    /** As the roster file has them. */
    inFile: z.nullable(Person),
    ...change,
  }),
  'members-changed': z.strictObject({ body: z.string(), was: members, now: members, inFile: members, ...change }),
} as const;

export const PeopleState = z.strictObject({ ...bookStateShape, ...EnteredPeople.shape });
export type PeopleState = z.infer<typeof PeopleState>;
