import * as z from 'zod/mini';
import { caseStateShape } from '#schemas/case-state.ts';
import { Instant } from '#schemas/ids.ts';
import { mostQuestions, Question } from '../../correspondence/schemas/question.ts';
import { restShape } from './course.ts';

/** What the commands of the platform keep in the state of every procedure. */
export const procedureStateShape = {
  ...caseStateShape,
  /** Mails that held up no clock and bounced, as `<event>/<mailbox>`: a second report of one is not news. */
  bouncedMails: z.array(z.string()),
  /** How often the present situation has been reminded of. */
  reminders: z.int().check(z.nonnegative()),
  /** When the last of these reminders went out. */
  remindedAt: z.optional(Instant),
  /** Of a case that is put to rest, until when; absent where nobody said so. */
  rest: z.optional(z.strictObject(restShape)),
  /** Of each book, the number of its last entry that changed something for the case. */
  outside: z.optional(z.record(z.string(), z.int())),
  /** Questions on the case; absent where nobody has asked any. */
  questions: z.optional(z.array(Question).check(z.maxLength(mostQuestions))),
};
/** What folding itself brings up to date, in a case as in a book. */
export type FoldedState = Pick<ProcedureState, 'seq' | 'at' | 'since' | 'updatedAt'> &
  Partial<Pick<ProcedureState, 'reminders' | 'remindedAt'>>;

const ProcedureState = z.looseObject(procedureStateShape);
export type ProcedureState = z.infer<typeof ProcedureState>;
