import * as z from 'zod/mini';
import { DraftId } from './draft.ts';
import { CaseId, Instant } from './ids.ts';
import { Language } from './language.ts';
import { writtenText } from './text/written.ts';

/** Whom an answer to a mail would go to; a mail that has none is answered by nobody but a person. */
export const MailSender = z.strictObject({
  address: z.string(),
  /** Their domain vouches for the address (RFC 7489): an answer goes to nobody who did not write. */
  isProven: z.boolean(),
  language: Language,
  /** What the answer refers to (RFC 5322, section 3.6.4). */
  messageId: z.optional(z.string()),
});
export type MailSender = z.infer<typeof MailSender>;

const settledBy = {
  at: Instant,
  /** By name, as pages say it. */
  by: z.string(),
  /** Whether the sender is told. */
  tells: z.boolean(),
};

/** What somebody of the secretariat has made of a mail: one of these, once. */
export const MailSettlement = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('opened'), ...settledBy, procedure: z.string(), draftId: DraftId }),
  z.strictObject({ is: z.literal('linked'), ...settledBy, caseId: CaseId }),
  z.strictObject({ is: z.literal('refused'), ...settledBy, reason: z.string() }),
]);
export type MailSettlement = z.infer<typeof MailSettlement>;

/** A reason that the sender may read: some sentences. */
const reasonLength = { minimum: 3, maximum: 500 };

/** What is asked of a mail that waits; `tells` where its sender is to be told. */
export const SettlementAsked = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('opened'), tells: z.boolean(), procedure: z.string().check(z.maxLength(50)) }),
  z.strictObject({ is: z.literal('linked'), tells: z.boolean(), caseId: CaseId }),
  z.strictObject({ is: z.literal('refused'), tells: z.boolean(), reason: writtenText(reasonLength) }),
]);
export type SettlementAsked = z.infer<typeof SettlementAsked>;
