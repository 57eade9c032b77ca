import * as z from 'zod/mini';
import { BodySettings } from '#schemas/body-settings.ts';
import { CirculationMethod } from '#schemas/circulation-method.ts';
import { Duration } from '#schemas/duration.ts';
import { Instant } from '#schemas/ids.ts';
import { Language } from '#schemas/language.ts';
import { lateBounceSettings } from '#schemas/late-bounce.ts';

/** How one round is circulated, as it was when the round began. */
export const roundMethod = {
  method: CirculationMethod,
  period: Duration,
  until: z.optional(Instant),
  requiredLanguages: z.array(Language),
  remindBefore: Duration,
  ...lateBounceSettings,
  /** How many must be left in the count when others recuse themselves; older rounds know of nobody but who is left at all. */
  floor: z.optional(BodySettings.shape.floor),
  /** What an entry on behalf is at the instant that its party has not confirmed; in older rounds it counts. */
  unconfirmed: z.optional(z.enum(['counts', 'silence'])),
  /**
   * It prepares what members discuss together: everybody speaks anew, also on a version of an earlier round, and an objection,
   * which calls for the discussion, ends it only with its instant.
   */
  deliberates: z.optional(z.literal(true)),
  /** Legal basis of the working method. */
  basis: z.string(),
  /** The decision that adopted the working method; absent where it is to be confirmed. */
  adoptedBy: z.optional(z.string()),
};
