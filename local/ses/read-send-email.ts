import * as z from 'zod';
import type { OutgoingMail } from './outgoing-mail.ts';

/** The request is refused, as SES refuses it. */
export class BadRequestException extends Error {
  override readonly name = 'BadRequestException';
}

/** A line break in a header would let a mail grow headers that nobody meant. */
const line = z.string().regex(/^[^\r\n\0]*$/, 'must not contain a line break');
const address = line.regex(/^(?:[^<>]*<)?[^\s<>@]+@[^\s<>@]+>?$/, 'is not an email address').max(320);
const content = (of: z.ZodString) => z.strictObject({ Data: of, Charset: z.literal('UTF-8').optional() });
const pairs = z.array(z.strictObject({ Name: line.min(1).max(256), Value: line.max(996) }));
const bytes = z.union([z.instanceof(Uint8Array), z.base64()]);

/** SendEmail as far as it is served; anything else is refused by name. */
const sendEmailRequest = z.strictObject({
  FromEmailAddress: address,
  /** SES tells it of bounces and complaints; here it is what the mail's envelope says. */
  FeedbackForwardingEmailAddress: address.optional(),
  Destination: z.strictObject({ ToAddresses: z.array(address).min(1).max(50) }),
  ReplyToAddresses: z.array(address).optional(),
  ConfigurationSetName: z.string().optional(),
  EmailTags: pairs.optional(),
  Content: z.strictObject({
    Simple: z.strictObject({
      Subject: content(line),
      Body: z.strictObject({ Text: content(z.string()), Html: content(z.string()).optional() }),
      Headers: pairs.optional(),
      Attachments: z
        .array(
          z.strictObject({
            FileName: line.min(1).max(255),
            ContentType: line.max(78).optional(),
            RawContent: bytes,
            ContentDisposition: z.enum(['ATTACHMENT', 'INLINE']).optional(),
            ContentTransferEncoding: z.enum(['BASE64', 'QUOTED_PRINTABLE', 'SEVEN_BIT']).optional(),
          }),
        )
        .optional(),
    }),
  }),
});

/** The mail of a SendEmail request. @throws BadRequestException that names what is wrong */
export function readSendEmail(input: unknown): Omit<OutgoingMail, 'id' | 'messageId' | 'at'> {
  const parsed = sendEmailRequest.safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new BadRequestException(`SendEmail ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  const {
    FromEmailAddress,
    FeedbackForwardingEmailAddress,
    Destination,
    ReplyToAddresses = [],
    ConfigurationSetName,
    EmailTags = [],
    Content,
  } = parsed.data;
  const { Subject, Body, Headers = [], Attachments = [] } = Content.Simple;
  return {
    from: FromEmailAddress,
    to: Destination.ToAddresses,
    ...(FeedbackForwardingEmailAddress === undefined ? {} : { returnPath: FeedbackForwardingEmailAddress }),
    replyTo: ReplyToAddresses,
    subject: Subject.Data,
    headers: record(Headers),
    text: Body.Text.Data,
    html: Body.Html?.Data ?? '',
    attachments: Attachments.map(({ FileName, ContentType = 'application/octet-stream', RawContent }) => ({
      filename: FileName,
      contentType: ContentType,
      content: typeof RawContent === 'string' ? RawContent : Buffer.from(RawContent).toString('base64'),
    })),
    tags: record(EmailTags),
    configurationSet: ConfigurationSetName,
  };
}

const record = (list: readonly { readonly Name: string; readonly Value: string }[]): Record<string, string> =>
  Object.fromEntries(list.map(({ Name, Value }) => [Name, Value]));
