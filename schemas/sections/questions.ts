import * as z from 'zod/mini';
import { Proof } from '../evidence.ts';
import { Instant } from '../ids.ts';

/** What somebody wrote on a question: the question itself, an answer, what is still open, or a mail; nothing where it was only marked. */
export const QuestionLine = z.strictObject({
  /** Number of its event. */
  seq: z.int(),
  at: Instant,
  what: z.enum(['asked', 'answered', 'reopened', 'settled', 'mailed']),
  from: z.string(),
  party: z.nullable(z.string()),
  evidence: Proof,
  words: z.string(),
});
export type QuestionLine = z.infer<typeof QuestionLine>;

/** A question on a case with all that was written on it, in order; its number is that of its event. */
export const QuestionView = z.strictObject({
  question: z.int(),
  isOpen: z.boolean(),
  lines: z.array(QuestionLine),
});
export type QuestionView = z.infer<typeof QuestionView>;
