import * as z from 'zod/mini';
import { Actor } from './actor.ts';
import { Instant, PersonId } from './ids.ts';

/** Which mail goes to whom because of an event; sent exactly once per (case, event, person). */
export const Notice = z.strictObject({
  to: PersonId,
  template: z.string().check(z.regex(/^[a-z-]+$/)),
  /** The task that the mail asks the person to act on; the mail then carries a link and a code. */
  taskId: z.optional(z.string()),
});
export type Notice = z.infer<typeof Notice>;

/**
 * One line of a case's history. `type` and `data` belong to the procedure. It is hashed as it is read here (ADR 34): no member of it can
 * be given a default any more, nor be read otherwise.
 */
export const EventEnvelope = z.strictObject({
  seq: z.int().check(z.positive()),
  at: Instant,
  actor: Actor,
  type: z.string().check(z.regex(/^[a-z-]+$/)),
  /** Of the data; 1 where it is left out. */
  version: z.optional(z.int().check(z.positive())),
  data: z.record(z.string(), z.unknown()),
  notices: z._default(z.array(Notice), []),
});
export type EventEnvelope = z.infer<typeof EventEnvelope>;
