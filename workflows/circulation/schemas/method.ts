import * as z from 'zod/mini';
import { Duration } from '#schemas/duration.ts';
import { Instant } from '#schemas/ids.ts';
import { Language } from '#schemas/language.ts';
import { lateBounceSettings } from '#schemas/late-bounce.ts';

/** How one round is circulated, as it was when the round began. */
export const roundMethod = {
  method: z.enum(['silence', 'explicit']),
  period: Duration,
  until: z.optional(Instant),
  requiredLanguages: z.array(Language),
  remindBefore: Duration,
  ...lateBounceSettings,
  /** Legal basis of the working method. */
  basis: z.string(),
};
