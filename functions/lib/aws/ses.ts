import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { MailRefusedError, UpstreamError } from '../errors.ts';
import type { Mail, Mailer } from '../ports.ts';

/** Loaded with the first mail: most runs of a sweep send none (docs/cold-start.md). */
const sdk = () => import('@aws-sdk/client-sesv2');

/** Errors that may speak of this one mail (SES API v2 reference, SendEmail); all others are of the account, or pass. */
const maySpeakOfTheMail = new Set(['BadRequestException', 'MessageRejected']);
/** For good is only what is said of the address. A sandbox, a pause or a fault of ours speaks likewise of every mail: those stay owed, and the alarm rings. */
const ofTheAddress = /\b(address|domain|local part|recipient)\b/i;
const ofTheAccount = /not verified|sending|sender|from address|account/i;

const isForGood = ({ name, message }: Error): boolean =>
  maySpeakOfTheMail.has(name) && ofTheAddress.test(message) && !ofTheAccount.test(message);

/** Sends mail through SES v2. */
export class SimpleEmailService implements Mailer {
  #client: SESv2Client | undefined;
  readonly #from: string;
  readonly #configurationSet: string | undefined;

  constructor(from: string, configurationSet: string | undefined) {
    this.#from = from;
    this.#configurationSet = configurationSet;
  }

  async send(mail: Mail): Promise<void> {
    const { SESv2Client, SendEmailCommand } = await sdk();
    this.#client ??= new SESv2Client({});
    try {
      await this.#client.send(
        new SendEmailCommand({
          FromEmailAddress: this.#from,
          Destination: { ToAddresses: [mail.to] },
          ...(mail.replyTo === undefined ? {} : { ReplyToAddresses: [mail.replyTo] }),
          ...(mail.returnsTo === undefined ? {} : { FeedbackForwardingEmailAddress: mail.returnsTo }),
          ...(this.#configurationSet === undefined ? {} : { ConfigurationSetName: this.#configurationSet }),
          EmailTags: Object.entries(mail.tags).map(([Name, Value]) => ({ Name, Value })),
          Content: {
            Simple: {
              Subject: { Data: mail.subject, Charset: 'UTF-8' },
              Body: { Text: { Data: mail.text, Charset: 'UTF-8' }, Html: { Data: mail.html, Charset: 'UTF-8' } },
              Headers: Object.entries(mail.headers).map(([Name, Value]) => ({ Name, Value })),
              ...(mail.attachments.length === 0
                ? {}
                : {
                    Attachments: mail.attachments.map(({ name, contentType, content }) => ({
                      FileName: name,
                      ContentType: contentType,
                      RawContent: Buffer.from(content, 'utf8'),
                    })),
                  }),
            },
          },
        }),
      );
    } catch (error) {
      const { name, message } = error as Error;
      throw new (isForGood(error as Error) ? MailRefusedError : UpstreamError)(`SES: ${name}: ${message}`, {
        cause: error,
      });
    }
  }
}
