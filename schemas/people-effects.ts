import * as z from 'zod/mini';
import { CivilDate } from './civil-date.ts';

/** A role, or as a member of a body. */
export const Holding = z.strictObject({
  role: z.optional(z.string()),
  party: z.optional(z.string()),
  scope: z.optional(z.string()),
  seat: z.optional(z.string()),
});
export type Holding = z.infer<typeof Holding>;

/** A role or a membership that is given, taken or bounded. */
export const Effect = z.strictObject({
  is: z.enum(['begins', 'ends', 'goes-on', 'not-begun']),
  held: Holding,
  from: CivilDate,
  until: z.optional(CivilDate),
});
export type Effect = z.infer<typeof Effect>;

/** Open tasks that others may act on from a day on. */
export const MovedTasks = z.strictObject({
  asked: z.string(),
  count: z.int(),
  /** There are more than were counted. */
  isMore: z.boolean(),
  day: CivilDate,
  /** Names of those who are written to, before and from that day on. */
  before: z.array(z.string()),
  after: z.array(z.string()),
});
export type MovedTasks = z.infer<typeof MovedTasks>;

/** What a change of people comes to. */
export const Effects = z.strictObject({
  effects: z.readonly(z.array(Effect)),
  moved: z.readonly(z.array(MovedTasks)),
  /** Of all that is told here: whoever saves has seen it. */
  digest: z.string(),
});
export type Effects = z.infer<typeof Effects>;

/** The same for programs, with the sentences in which pages tell it. */
export const PeopleDryRun = z.extend(z.omit(Effects, { digest: true }), { says: z.array(z.string()) });
