import { type Emulator, invoke, theOnly } from './emulator.ts';

export type MailFromOutside = {
  /** As SES names it. */
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly message: string;
};

/**
 * What SES does with a mail from outside whose domain vouches for it: the receipt rule puts it into the bucket and hands its event to
 * the function (SES developer guide, "Lambda function action"). The emulator knows no receipt rules.
 * @returns hands the event over, each time it is called; what the function answers
 */
export async function takeIn(emulator: Emulator, { messageId, from, to, message }: MailFromOutside) {
  const bucket = theOnly(emulator.deployment, 'AWS::S3::Bucket', /Files/);
  await emulator.aws.rest('s3', 'PUT', `/${bucket}/incoming/${messageId}`, message);
  const passed = { status: 'PASS' };
  const receipt = {
    timestamp: new Date().toISOString(),
    recipients: [to],
    ...{ spamVerdict: passed, virusVerdict: passed, spfVerdict: passed, dkimVerdict: passed, dmarcVerdict: passed },
  };
  const ses = { mail: { messageId, source: from }, receipt };
  const event = { Records: [{ eventSource: 'aws:ses', eventVersion: '1.0', ses }] };
  return () => invoke<{ readonly kept: string }>(emulator.aws, emulator.deployment, /ReceiveMail/, event);
}
