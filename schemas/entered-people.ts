import * as z from 'zod/mini';
import { PersonId } from './ids.ts';
import { Body, Person } from './roster.ts';

const Members = Body.shape.members;
export type Members = z.infer<typeof Members>;

/**
 * What was entered on pages of people and of who belongs to bodies: how it is now, and how the roster file had it then. Once the file says something else than
 * it did, its word is the newest, and the entry counts no more (ADR 33).
 */
export const EnteredPeople = z.strictObject({
  people: z.record(PersonId, z.strictObject({ inFile: z.nullable(Person), now: Person })),
  members: z.record(z.string(), z.strictObject({ inFile: Members, now: Members })),
});
export type EnteredPeople = z.infer<typeof EnteredPeople>;
