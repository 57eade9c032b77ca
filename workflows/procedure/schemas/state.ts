import * as z from 'zod/mini';
import { caseStateShape } from '#schemas/case-state.ts';
import { Instant } from '#schemas/ids.ts';

/** What the commands of the platform keep in the state of every procedure. */
export const procedureStateShape = {
  ...caseStateShape,
  /** Mails that held up no clock and bounced, as `<event>/<mailbox>`: a second report of one is not news. */
  bouncedMails: z.array(z.string()),
  /** How often the present situation has been reminded of. */
  reminders: z.int().check(z.nonnegative()),
  /** When the last of these reminders went out. */
  remindedAt: z.optional(Instant),
};
const ProcedureState = z.looseObject(procedureStateShape);
export type ProcedureState = z.infer<typeof ProcedureState>;
