import * as z from 'zod/mini';
import { writtenText } from './text/written.ts';

const question = z.int().check(z.positive());
const words = writtenText({ minimum: 1, maximum: 2_000 });

/**
 * What somebody does about questions on a case: asks one, answers it, says what of it is still open, or says that it is answered.
 * A question has the number of the event by which it was asked.
 */
export const QuestionEntry = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('ask'), words }),
  z.strictObject({ do: z.literal('answer'), question, words }),
  z.strictObject({ do: z.literal('reopen'), question, words }),
  z.strictObject({ do: z.literal('settle'), question }),
]);
export type QuestionEntry = z.infer<typeof QuestionEntry>;

/** What can be done about a question that there is. */
export type OnQuestion = Exclude<QuestionEntry['do'], 'ask'>;
