import * as z from 'zod/mini';
import { CaseId, Instant, PersonId } from './ids.ts';
import { Position } from './position.ts';

/** By what somebody's acts are told apart: the position that was taken, or `other` for all else. */
export const OwnChoice = z.enum([...Position.options, 'other']);
export type OwnChoice = z.infer<typeof OwnChoice>;

const Year = z.string().check(z.regex(/^\d{4}$/));

/** What a list of own acts may be asked for. A form sends an empty text for what it leaves open; which choices there are the list says. */
export const OwnActsQuery = z.strictObject({
  /** By UTC. */
  year: z.optional(z.union([z.literal(''), Year])),
  choice: z.optional(z.string()),
  cursor: z.optional(z.string()),
});

/** What the function is asked that keeps the index: what one person, or whom they act for at an instant, has done. */
export const OwnActsAsked = z.strictObject({
  person: PersonId,
  at: Instant,
  own: z.strictObject({ year: z.optional(Year), choice: z.optional(OwnChoice) }),
  after: z.optional(z.string()),
  limit: z.int().check(z.positive(), z.maximum(1000)),
});
export type OwnActsAsked = z.infer<typeof OwnActsAsked>;

const count = z.int().check(z.positive());

export const OwnActsFound = z.strictObject({
  hits: z.array(z.strictObject({ caseId: CaseId, seq: z.int(), choice: OwnChoice })),
  /** After which place the rest comes; absent at the end. */
  goesOnAfter: z.optional(z.string()),
  /** Those that fit, on all pages. */
  total: z.int(),
  /** Those of each year, whatever the year and the choice that are asked for; years without any are left out. */
  byYear: z.record(z.string(), count),
  /** Those of each choice in the year that is asked for; choices that nobody made are left out. */
  byChoice: z.partialRecord(OwnChoice, count),
});
export type OwnActsFound = z.infer<typeof OwnActsFound>;
