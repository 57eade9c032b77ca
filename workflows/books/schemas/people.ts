import * as z from 'zod/mini';
import { AskedAbsence, AskedAbsences } from '#schemas/absence.ts';
import { CivilDate } from '#schemas/civil-date.ts';
import { EnteredPeople } from '#schemas/entered-people.ts';
import { PersonId } from '#schemas/ids.ts';
import { Body, Person } from '#schemas/roster.ts';
import { bookStateShape } from './state.ts';

const { members } = Body.shape;
/** The first day on which something is otherwise than it was; and for whom it counts (`party:UNDP`). */
const change = { from: CivilDate, asked: z.array(z.string()), reason: z.string() };

/** An absence, by the number under which it was asked for, and whose it is. */
const settled = z.strictObject({ absenceId: z.string(), person: PersonId });

const otherwise = {
  person: PersonId,
  was: z.nullable(Person),
  now: Person,
  /** As the roster file has them. */
  inFile: z.nullable(Person),
};
const membersOtherwise = { body: z.string(), was: members, now: members, inFile: members };

export const peopleEvents = {
  'person-changed': z.strictObject({ ...otherwise, ...change }),
  'absence-asked': z.strictObject({
    absenceId: z.string(),
    ...z.pick(AskedAbsence, { person: true, from: true, until: true, standIn: true, note: true }).shape,
  }),
  'absence-withdrawn': settled,
  'absence-confirmed': z.extend(settled, { given: z.nonoptional(AskedAbsence.shape.given) }),
  'absence-refused': z.extend(settled, { reason: z.string() }),
  'members-changed': z.strictObject({ ...membersOtherwise, ...change }),
  /** What a roster file said otherwise, taken in as one act. */
  'roster-imported': z.strictObject({
    /** SHA-256 of the text that was taken in. */
    hash: z.string(),
    people: z.array(z.strictObject(otherwise)),
    members: z.array(z.strictObject(membersOtherwise)),
    ...change,
  }),
} as const;

export const PeopleState = z.strictObject({
  ...bookStateShape,
  ...EnteredPeople.shape,
  /** Books of before have none. */
  absences: z.optional(AskedAbsences),
});
export type PeopleState = z.infer<typeof PeopleState>;
