import * as z from 'zod/mini';
import { personOfTag } from '#functions/lib/email/person-tag.ts';

const Recipient = z.looseObject({ emailAddress: z.string(), diagnosticCode: z.optional(z.string()) });

/**
 * What EventBridge carries of a mail (Amazon SES Developer Guide, "Contents of event data that Amazon SES publishes"):
 * the parts that we read. `tags` are those that the mail was sent with.
 */
export const MailEvent = z.looseObject({
  'detail-type': z.string(),
  time: z.iso.datetime(),
  detail: z.looseObject({
    mail: z.looseObject({ tags: z._default(z.record(z.string(), z.array(z.string())), {}) }),
    bounce: z.optional(z.looseObject({ bounceType: z.optional(z.string()), bouncedRecipients: z.array(Recipient) })),
    complaint: z.optional(z.looseObject({ complaintFeedbackType: z.optional(z.nullable(z.string())) })),
  }),
});
export type MailEvent = z.infer<typeof MailEvent>;

/** Which notice of which case an event is about, and what became of it; undefined for mails that no case waits for. */
export type NoticeReport = {
  readonly caseId: string;
  readonly seq: number;
  readonly to: string;
  readonly at: string;
  readonly bounced?: string;
};

/** SES took the mail and then did not send it. */
const neverSent: ReadonlySet<string> = new Set(['Email Rejected', 'Email Rendering Failed']);

export function reportOf(event: MailEvent): NoticeReport | undefined {
  const tag = (name: string) => event.detail.mail.tags[name]?.[0];
  const [caseId, seq, person] = [tag('case'), tag('seq'), tag('person')];
  if (caseId === undefined || seq === undefined || person === undefined) return undefined;
  const notice = { caseId, seq: Number(seq), to: personOfTag(person), at: new Date(event.time).toISOString() };
  const { bounce, complaint } = event.detail;
  if (bounce !== undefined) {
    const reason = bounce.bouncedRecipients[0]?.diagnosticCode ?? bounce.bounceType ?? 'bounced';
    return { ...notice, bounced: reason.slice(0, 1_000) };
  }
  // It arrived, and nothing further will: SES puts who complains on its suppression list.
  if (complaint !== undefined) {
    return { ...notice, bounced: `reported as unwanted (${complaint.complaintFeedbackType ?? 'no reason given'})` };
  }
  if (neverSent.has(event['detail-type'])) return { ...notice, bounced: event['detail-type'] };
  const delivered = event['detail-type'] === 'Email Delivered' && tag('gating') === 'yes';
  return delivered ? notice : undefined;
}
