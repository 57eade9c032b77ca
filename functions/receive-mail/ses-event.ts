import * as z from 'zod/mini';
import type { Incoming } from './incoming.ts';

const Verdict = z.looseObject({ status: z.string() });

/**
 * What a receipt rule hands to a function (SES developer guide, "Lambda function action", event): the parts that we read.
 * The mail itself is not in it; the rule's action before has put it into the bucket, under its message id.
 */
export const SesEvent = z.looseObject({
  Records: z.tuple([
    z.looseObject({
      eventSource: z.literal('aws:ses'),
      ses: z.looseObject({
        // Message ids become part of a key.
        mail: z.looseObject({
          messageId: z.string().check(z.regex(/^[\w-]+$/)),
          source: z.nullish(z.string()),
          commonHeaders: z.optional(z.looseObject({ subject: z.nullish(z.string()) })),
        }),
        receipt: z.looseObject({
          timestamp: z.iso.datetime(),
          recipients: z.array(z.string()),
          spamVerdict: Verdict,
          virusVerdict: Verdict,
          spfVerdict: Verdict,
          dkimVerdict: Verdict,
          dmarcVerdict: z.optional(Verdict),
        }),
      }),
    }),
  ]),
});
export type SesEvent = z.infer<typeof SesEvent>;

/** Where the receipt rule puts mails (infra/constructs/file-bucket.ts). */
const folder = 'incoming/';

/** The mail that an event is about, and where the rule has put it. */
export function incomingOf({ Records: [{ ses }] }: SesEvent, now: Date): Incoming {
  const { mail, receipt } = ses;
  return {
    at: new Date(receipt.timestamp).toISOString(),
    now: now.toISOString(),
    // The null sender comes as `<>`, as nothing, or not at all.
    envelope: { from: (mail.source ?? '').replace(/^<(.*)>$/, '$1'), to: receipt.recipients },
    subject: mail.commonHeaders?.subject ?? undefined,
    mail: mail.messageId,
    file: `${folder}${mail.messageId}`,
    isTrusted: false,
    verdicts: {
      spf: receipt.spfVerdict.status.toLowerCase(),
      dkim: receipt.dkimVerdict.status.toLowerCase(),
      dmarc: receipt.dmarcVerdict?.status.toLowerCase() ?? 'none',
      spam: receipt.spamVerdict.status.toLowerCase(),
      virus: receipt.virusVerdict.status.toLowerCase(),
    },
  };
}
