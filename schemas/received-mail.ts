import * as z from 'zod/mini';
import { CivilDate } from './civil-date.ts';
import { DraftId } from './draft.ts';
import { MailSender, MailSettlement } from './held-mail.ts';
import { CaseId, Instant, MailId } from './ids.ts';

/** What was left out of what is shown of a mail, or why; the catalogues have a sentence for each. */
export const Cut = z.enum([
  /** Header fields are too many or too long. */
  'headers',
  /** The words are too many. */
  'words',
  /** Parts are too many, or too deep in one another. */
  'parts',
  /** Markup that could not be turned into words as it stands. */
  'markup',
  /** Reading took too long, or too much memory: only header fields were read. */
  'unreadable',
]);
export type Cut = z.infer<typeof Cut>;

/** What wrote a mail, as far as its headers tell. */
export const MailKind = z.enum(['person', 'list', 'forwarded', 'automatic', 'report', 'loop']);
export type MailKind = z.infer<typeof MailKind>;

/** The filters by one of which a mail was sorted, in their order (functions/receive-mail/sorting/sort.ts). */
export const MailFilter = z.enum([
  'loop',
  'report',
  'bounce',
  'read-receipt',
  'calendar-answer',
  'out-of-office',
  'automatic',
  'virus',
  'spam',
  'list',
  'forwarded',
  'encrypted',
  'empty',
  'person',
]);
export type MailFilter = z.infer<typeof MailFilter>;

/** Which filter took a mail, and what it saw there. */
export const SortedBy = z.strictObject({ filter: MailFilter, saw: z.string() });
export type SortedBy = z.infer<typeof SortedBy>;

/** What became of a mail. Only `passed-on` and `bounce` need nobody to look at this page. */
export const MailFate = z.enum([
  'under-way',
  'passed-on',
  /** Too many came: it waits to be looked at. */
  'held-back',
  /** Not for a person: shown, and neither passed on nor answered. */
  'shown',
  /** A report that one of our notices did not arrive; it is recorded on the case. */
  'bounce',
  /** Held for spam, or a virus was found in it. */
  'suspect',
  /** Two attempts to handle it did not end. */
  'set-aside',
  /** It is among the correspondence of a case. */
  'joined',
  /** It began a case or a draft, or went on with one. */
  'begun',
  /** It was written to a case, or asks to begin something, and waits for the secretariat. */
  'held',
  /** It had what a mail of ours offers to be sent, and was recorded as an act. */
  'acted',
  /** It was to be one, and was refused. */
  'refused',
]);
export type MailFate = z.infer<typeof MailFate>;

/** Why a mail waits for the secretariat; the catalogues have a sentence for each. */
export const HeldBecause = z.enum([
  /** The address is of the kind that our notices have, and is of none of them. */
  'unknown-case',
  /** Whoever was written to has no part in the case any more, or that was too long ago. */
  'expired-key',
  /** Nothing proves that the sender is who the mail says. */
  'unproven',
  'several-senders',
  /** Whoever looks for spam and viruses did not come to an end. */
  'not-looked-through',
  'unknown-sender',
  'may-not-begin',
  /** Somebody else was written to. */
  'another-sender',
  /** A rule or a list has sent it on. */
  'passed-on-by-rule',
  'encrypted',
  'unreadable',
  /** No address of ours, and of nobody whom we know. */
  'wrong-address',
  /** Of a case that its writer reads, and made for none of its notices. */
  'made-up-key',
  'unknown-draft',
  'too-large',
  /** It has neither words of its writer nor attachments. */
  'empty',
  'virus',
]);
export type HeldBecause = z.infer<typeof HeldBecause>;

/** What whoever took a mail in found out about its sender (RFC 7208, 6376, 7489); `none` where nobody looked. */
export const MailVerdicts = z.strictObject({
  spf: z.string(),
  dkim: z.string(),
  dmarc: z.string(),
  spam: z.optional(z.string()),
  virus: z.optional(z.string()),
});
export type MailVerdicts = z.infer<typeof MailVerdicts>;

/** What an automatic answer says of somebody whom the roster knows: a suggestion, from which nothing follows by itself. */
export const SuggestedAbsence = z.strictObject({ name: z.string(), from: CivilDate, until: CivilDate });
export type SuggestedAbsence = z.infer<typeof SuggestedAbsence>;

/** What a mail to the address of a procedure came to. */
export const Begins = z.strictObject({
  procedure: z.string(),
  /** The procedures whose addresses it was sent to beside. */
  others: z.optional(z.array(z.string())),
  caseId: z.optional(CaseId),
  draftId: z.optional(DraftId),
  /** Where rows of before say why it is held. */
  heldFor: z.optional(HeldBecause),
  /** It says what another said before it. */
  isAgain: z.optional(z.boolean()),
  /** Fields that are missing or wrong. */
  wrong: z.optional(z.array(z.string())),
});
export type Begins = z.infer<typeof Begins>;

/** A mail from outside as the secretariat sees it. */
export const ReceivedMail = z.strictObject({
  mailId: MailId,
  at: Instant,
  envelope: z.strictObject({ from: z.string(), to: z.array(z.string()) }),
  /** Written as `Name <address>`. */
  from: z.array(z.string()),
  replyTo: z.array(z.string()),
  subject: z.string(),
  words: z.string(),
  attachments: z.array(z.strictObject({ name: z.string(), mediaType: z.string(), bytes: z.int() })),
  cuts: z.array(Cut),
  verdicts: MailVerdicts,
  kind: MailKind,
  /** Mails of before there were filters have none. */
  sortedBy: z.optional(SortedBy),
  fate: MailFate,
  absence: z.optional(SuggestedAbsence),
  /** Of one that is held, why. */
  because: z.optional(HeldBecause),
  /** The case to whose address it was written. */
  caseId: z.optional(CaseId),
  begins: z.optional(Begins),
  /** Its writer's own words, neither what they quote nor their signature: what joins a case or fills in a form. */
  own: z.optional(z.string()),
  sender: z.optional(MailSender),
  /** A mail of ours has gone to the sender about it: they get no other. */
  isAnswered: z.optional(z.boolean()),
  /** Where the message lies as it came. */
  file: z.string(),
  /** Somebody of the secretariat has seen to it. */
  done: z.optional(z.strictObject({ at: Instant, by: z.string() })),
  settled: z.optional(MailSettlement),
});
export type ReceivedMail = z.infer<typeof ReceivedMail>;

/** Whether the secretariat can still open, link or refuse it: a mail that waits, was held back or was passed on, of which nobody has made anything. */
export const canBeSettled = ({ fate, settled }: Pick<ReceivedMail, 'fate' | 'settled'>): boolean =>
  settled === undefined && (fate === 'held' || fate === 'held-back' || fate === 'passed-on');
