import * as z from 'zod/mini';
import { DocumentRef } from '#schemas/document.ts';
import { Instant } from '#schemas/ids.ts';
import { AskedAction } from '#schemas/text/asked-action.ts';
import { ConcernOnText } from '#workflows/circulation/schemas/state.ts';
import { TextVersion } from '#workflows/texts/schemas/stored.ts';

const response = z.enum(['decided', 'returned', 'closed']);
const reason = z.optional(z.string());

const reply = {
  response,
  reason,
  /** The words and the actions, where the reply has some; a version is made of them when the reply is recorded. */
  text: z.optional(z.string()),
  followUps: z.optional(z.array(AskedAction)),
  documents: z.optional(z.array(DocumentRef)),
};

/** What the reply of the Secretary-General's office says, as it is entered. */
const EnteredReply = z.strictObject(reply);
export type EnteredReply = z.infer<typeof EnteredReply>;

/** Data of the events of the reply: entered by the secretariat and open to correction, and recorded. */
export const replyEvents = {
  'response-entered': z.strictObject({ ...reply, dueAt: Instant }),
  'response-confirmed': z.strictObject({ reason }),
  'response-repudiated': z.strictObject({ reason }),
  'response-recorded': z.strictObject({
    response,
    reason,
    text: z.optional(TextVersion),
    documents: z.optional(z.array(DocumentRef)),
    /** How the text is adopted that the reply settles; in older histories it is so at once. */
    adoption: z.optional(z.enum(['circulation', 'at-once'])),
    /** What stood against the text when the matter was referred, and had not been let go of. */
    concerns: z.optional(z.array(ConcernOnText)),
  }),
} as const;

/** A reply that the secretariat has entered, while the office whose it is can still correct it. */
export const OpenReply = z.strictObject({ response, dueAt: Instant });
