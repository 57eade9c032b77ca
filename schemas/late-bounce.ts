import * as z from 'zod/mini';
import { Duration } from './duration.ts';

/**
 * What a notice does that turns out not to have arrived after the clock of its round has started: it stops the clock until the
 * notice is mended or excused, or the clock runs on and the outcome shows whom the notice had not reached.
 */
export const LateBounce = z.enum(['stop', 'count-on']);
export type LateBounce = z.infer<typeof LateBounce>;

/** Both may be left out, as in rosters and rounds of before; `lateBounceOf` then says what holds. */
export const lateBounceSettings = {
  lateBounce: z.optional(LateBounce),
  /** A clock that was stopped goes on with what was left of it, and with no less than this. */
  resumeAtLeast: z.optional(Duration),
};

/** What holds where nothing is said: nobody is bound by a silence that they could not know of. */
export const lateBounceOf = ({
  lateBounce = 'stop',
  resumeAtLeast = 'PT24H',
}: {
  readonly lateBounce?: LateBounce | undefined;
  readonly resumeAtLeast?: Duration | undefined;
}): { readonly lateBounce: LateBounce; readonly resumeAtLeast: Duration } => ({ lateBounce, resumeAtLeast });
