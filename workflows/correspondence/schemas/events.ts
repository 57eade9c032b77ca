import * as z from 'zod/mini';
import { MailId, PersonId } from '#schemas/ids.ts';
import { Assignee } from '#schemas/task.ts';

/** Data of the one event of correspondence, which changes nothing in a case and by which no rule goes. */
export const correspondenceEvents = {
  /** Whoever wrote is the actor; or whoever joined what they wrote, of whom nothing proves that it was they. */
  'correspondence-joined': z.strictObject({
    /** The mail as it came is kept under this. */
    mailId: MailId,
    /** The address of whoever wrote: that of a person, where the Network knows it. */
    from: z.string().check(z.maxLength(320)),
    /** Their own words alone: neither what they quote nor their signature. */
    words: z.string().check(z.maxLength(10_000)),
    /** By name. */
    attachments: z.array(z.string()),
    /** The event whose notice it answers. */
    answers: z.optional(z.int().check(z.positive())),
    /** Who wrote what it answers, where that is correspondence too. */
    answersTo: z.optional(PersonId),
    /** Whom it concerned when it came: they are told of it. */
    concerns: z.array(Assignee),
  }),
} as const;

export type Correspondence = z.infer<(typeof correspondenceEvents)['correspondence-joined']>;
