import * as z from 'zod/mini';
import { Role } from './actor.ts';
import { Proof } from './evidence.ts';
import { Instant, PartyId, PersonId, TaskId } from './ids.ts';
import { Scope } from './scope.ts';

/** By which way somebody acts: a page, the interface, a mail's link, or a mail. */
export const Channel = z.enum(['page', 'api', 'link', 'mail']);
export type Channel = z.infer<typeof Channel>;

/** What the sentence of a refusal is filled with. */
const Facts = z.record(z.string(), z.union([z.string(), z.number()]));

/** An act on a task that was refused: who tried what, when and how, and why it was refused. Nothing of it is what they wrote. */
export const RefusedAct = z.strictObject({
  at: Instant,
  taskId: TaskId,
  /** One that such tasks have; null where something else was sent, or nothing. */
  choice: z.nullable(z.string()),
  onBehalf: z.boolean(),
  person: PersonId,
  /** What they were for the Network then: in which of it they would have acted, where any was asked. */
  capacities: z.array(z.strictObject({ role: Role, party: z.optional(PartyId), scope: z.optional(Scope) })),
  /** How they were known; null for the holder of a link who gave no right code. */
  proof: z.nullable(Proof),
  channel: Channel,
  /** Where the case stood. */
  state: z.string(),
  /** The execution that the case had begun last; null where none is noted. */
  execution: z.nullable(z.string()),
  /** A word of the catalogues (`errors.<code>`). */
  code: z.string(),
  params: Facts,
  /** Which fields were wrong, and why; a name that such tasks do not have stands there as an empty one. */
  fields: z.array(z.strictObject({ field: z.string(), code: z.string(), params: Facts })),
});
export type RefusedAct = z.infer<typeof RefusedAct>;

/** The same as it is kept: the last that is kept of a person in a case counts those that came after it. */
export const KeptRefusal = z.extend(RefusedAct, {
  /** How many more there were of this person, which are not kept one by one. */
  more: z.int().check(z.nonnegative()),
  lastAt: z.nullable(Instant),
});
export type KeptRefusal = z.infer<typeof KeptRefusal>;
