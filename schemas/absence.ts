import * as z from 'zod/mini';
import { CivilDate } from './civil-date.ts';
import { PersonId } from './ids.ts';
import { Person } from './roster.ts';

/** When somebody says that they are away, and who is to stand in for them. `until` is the day on which they are back. */
export const AskedAbsence = z.strictObject({
  person: PersonId,
  from: CivilDate,
  until: CivilDate,
  standIn: z.nullable(PersonId),
  note: z.optional(z.string()),
  state: z.enum(['asked', 'confirmed', 'refused']),
  /** Why it was refused. */
  because: z.optional(z.string()),
  /** The roles that whoever stands in was given for it. */
  given: z.optional(z.array(Person.shape.roles._zod.def.element)),
});
export type AskedAbsence = z.infer<typeof AskedAbsence>;

/** By number, in the order in which they were asked for; those that are over are left out in time. */
export const AskedAbsences = z.record(z.string(), AskedAbsence);
export type AskedAbsences = z.infer<typeof AskedAbsences>;
