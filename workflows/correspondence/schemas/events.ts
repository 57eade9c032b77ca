import * as z from 'zod/mini';
import { MailId, PersonId } from '#schemas/ids.ts';
import { Assignee } from '#schemas/task.ts';

/** The number of the event by which a question was asked. */
const question = z.int().check(z.positive());
const words = z.string().check(z.maxLength(10_000));
/** Whom it concerned when it came: they are told of it. */
const concerns = z.array(Assignee);

/** Data of the events of correspondence, by which no rule of a procedure goes: they move no deadline and decide nothing. */
export const correspondenceEvents = {
  /** Whoever wrote is the actor; or whoever joined what they wrote, of whom nothing proves that it was they. */
  'correspondence-joined': z.strictObject({
    /** The mail as it came is kept under this. */
    mailId: MailId,
    /** The address of whoever wrote: that of a person, where the Network knows it. */
    from: z.string().check(z.maxLength(320)),
    /** Their own words alone: neither what they quote nor their signature. */
    words,
    /** By name. */
    attachments: z.array(z.string()),
    /** The event whose notice it answers. */
    answers: z.optional(z.int().check(z.positive())),
    /** Who wrote what it answers, where that is correspondence too. */
    answersTo: z.optional(PersonId),
    concerns,
    /** The question on which it was written: then whoever reads the case reads it. It leaves it answered, or open. */
    question: z.optional(question),
    leaves: z.optional(z.enum(['open', 'answered'])),
  }),
  'question-asked': z.strictObject({ words, concerns }),
  'question-answered': z.strictObject({ question, words, concerns }),
  /** Whoever asked says what of it is still open. */
  'question-reopened': z.strictObject({ question, words, concerns }),
  /** It is answered, without a word more. */
  'question-settled': z.strictObject({ question }),
} as const;

export type Correspondence = z.infer<(typeof correspondenceEvents)['correspondence-joined']>;
