import * as z from 'zod/mini';
import { personOfTag } from '#functions/lib/email/person-tag.ts';

const Recipient = z.looseObject({
  emailAddress: z.string(),
  /** What the report of a mail server says (RFC 3464, section 2.3.3); absent where none came with the bounce. */
  action: z.optional(z.string()),
  status: z.optional(z.string()),
  diagnosticCode: z.optional(z.string()),
});

/**
 * What EventBridge carries of a mail (Amazon SES Developer Guide, "Contents of event data that Amazon SES publishes"):
 * the parts that we read. `tags` are those that the mail was sent with.
 */
export const MailEvent = z
  .looseObject({
    'detail-type': z.string(),
    time: z.iso.datetime(),
    detail: z.looseObject({
      mail: z.looseObject({ tags: z._default(z.record(z.string(), z.array(z.string())), {}) }),
      bounce: z.optional(
        z.looseObject({
          bounceType: z.optional(z.string()),
          bounceSubType: z.optional(z.string()),
          bouncedRecipients: z.array(Recipient),
        }),
      ),
      complaint: z.optional(
        z.looseObject({
          complaintFeedbackType: z.nullish(z.string()),
          complaintSubType: z.nullish(z.string()),
        }),
      ),
    }),
  })
  .check(z.refine((event) => event['detail-type'] !== 'Email Bounced' || event.detail.bounce !== undefined));
export type MailEvent = z.infer<typeof MailEvent>;

/** Which notice of which case an event is about, and what became of it; undefined for mails that no case waits for. */
export type NoticeReport = {
  readonly caseId: string;
  readonly seq: number;
  readonly to: string;
  readonly at: string;
  readonly bounced?: string;
  /** It came to them, and they reported it as unwanted. */
  readonly isComplaint?: true;
};

/** What an event says of a notice; undefined where it says neither that it arrived nor that it did not. */
export function reportOf(event: MailEvent): NoticeReport | undefined {
  const tag = (name: string) => event.detail.mail.tags[name]?.[0];
  const [caseId, seq, person] = [tag('case'), tag('seq'), tag('person')];
  if (caseId === undefined || seq === undefined || person === undefined) return undefined;
  const notice = { caseId, seq: Number(seq), to: personOfTag(person), at: new Date(event.time).toISOString() };
  const bounced = failureOf(event);
  if (bounced !== undefined)
    return { ...notice, bounced: bounced.slice(0, 1_000), ...(isComplaint(event) ? { isComplaint: true } : {}) };
  return event['detail-type'] === 'Email Delivered' && tag('gating') === 'yes' ? notice : undefined;
}

/** With a sub-type the mail was not sent at all: nobody complained of this one. */
const isComplaint = ({ 'detail-type': type, detail: { complaint } }: MailEvent): boolean =>
  type === 'Email Complaint Received' && !complaint?.complaintSubType;

/** Why the mail did not arrive; undefined where the event does not say that. */
function failureOf({ 'detail-type': type, detail: { bounce, complaint } }: MailEvent): string | undefined {
  switch (type) {
    case 'Email Bounced':
      return bounce && bounceOf(bounce);
    case 'Email Complaint Received':
      return complaintOf(complaint ?? {});
    // SES took the mail and then did not send it.
    case 'Email Rejected':
    case 'Email Rendering Failed':
      return type;
    // Sent, delivered, opened, clicked; delayed, which is followed by a delivery or a bounce.
    default:
      return undefined;
  }
}

/**
 * Types of bounces, and what they say ("Bounce types" in the same guide). SES reports the automatic answer of somebody
 * absent as `Transient`, `General`, and a report that it cannot read as `Undetermined`; both classes hold real failures
 * too. A mail server's own report that it failed tells them apart: an automatic answer carries none.
 */
function bounceOf({
  bounceType,
  bounceSubType,
  bouncedRecipients: [recipient],
}: NonNullable<MailEvent['detail']['bounce']>): string | undefined {
  const isUnclear = bounceType === 'Undetermined' || (bounceType === 'Transient' && bounceSubType === 'General');
  if (isUnclear && recipient?.action?.trim().toLowerCase() !== 'failed') return undefined;
  const named = [bounceType, bounceSubType].filter((name) => name !== undefined).join(', ');
  return recipient?.diagnosticCode ?? (named === '' ? 'bounced' : named);
}

/**
 * Whoever marks a mail as unwanted gets nothing further: SES puts them on its suppression list. `not-spam` takes such a
 * mark back (RFC 6430); with a sub-type SES did not send the mail at all.
 */
function complaintOf({
  complaintFeedbackType: kind,
  complaintSubType: subType,
}: NonNullable<MailEvent['detail']['complaint']>): string | undefined {
  if (subType) return `not sent: reported as unwanted before (${subType})`;
  if (kind === 'not-spam') return undefined;
  return `reported as unwanted (${kind ?? 'no reason given'})`;
}
