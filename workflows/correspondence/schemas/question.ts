import * as z from 'zod/mini';
import { PartyId, PersonId } from '#schemas/ids.ts';

/** What a case keeps of a question; its words are in the history. */
export const Question = z.strictObject({
  /** Number of the event by which it was asked. */
  question: z.int().check(z.positive()),
  by: PersonId,
  party: z.optional(PartyId),
  isOpen: z.boolean(),
  /** Everybody who wrote on it, whoever asked first. */
  writers: z.array(PersonId),
  /** How often somebody wrote on it. */
  lines: z.int().check(z.positive()),
});
export type Question = z.infer<typeof Question>;

/** As many questions as a case takes, and as often as somebody writes on one of them on a page; mails are bounded where they come in. */
export const mostQuestions = 50;
export const mostLines = 12;
