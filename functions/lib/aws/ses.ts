import type { SESClient } from '@aws-sdk/client-ses';
import { addressOf } from '../email/headers.ts';
import { MailQuotaError, MailRefusedError, UpstreamError } from '../errors.ts';
import type { Mail, Mailer } from '../ports.ts';
import { rawMessage } from './raw-message.ts';

/** Loaded with the first mail: most runs of a sweep send none (docs/cold-start.md). */
const sdk = () => import('@aws-sdk/client-ses');

/** Errors that may speak of this one mail (SES API reference, SendRawEmail and "Common Errors"); all others are of the account, or pass. */
const maySpeakOfTheMail = new Set(['InvalidParameterValue', 'MessageRejected']);
/** For good is only what is said of the address. A sandbox, a pause or a fault of ours speaks likewise of every mail: those stay owed, and the alarm rings. */
const ofTheAddress = /\b(address|domain|local part|recipient)\b/i;
const ofTheAccount = /not verified|sending|sender|from address|account/i;

const isForGood = ({ name, message }: Error): boolean =>
  maySpeakOfTheMail.has(name) && ofTheAddress.test(message) && !ofTheAccount.test(message);

/** Of its two limits the service says by their words which one it was (developer guide, "errors related to the sending quotas"). */
const isOfTheDay = ({ name, message }: Error): boolean => name.startsWith('Throttling') && /quota/i.test(message);

const kindOf = (error: Error) =>
  isForGood(error) ? MailRefusedError : isOfTheDay(error) ? MailQuotaError : UpstreamError;

/** Sends mail through SES, as a message that we compose (ADR 25). */
export class SimpleEmailService implements Mailer {
  #client: SESClient | undefined;
  readonly #from: string;
  readonly #configurationSet: string | undefined;

  constructor(from: string, configurationSet: string | undefined) {
    this.#from = from;
    this.#configurationSet = configurationSet;
  }

  async send(mail: Mail): Promise<void> {
    const { SESClient, SendRawEmailCommand } = await sdk();
    this.#client ??= new SESClient({});
    try {
      await this.#client.send(
        new SendRawEmailCommand({
          // The envelope: the letter's own `From` stands in the message.
          Source: mail.returnsTo ?? addressOf(this.#from),
          Destinations: [mail.to],
          RawMessage: { Data: await rawMessage(this.#from, mail) },
          ...(this.#configurationSet === undefined ? {} : { ConfigurationSetName: this.#configurationSet }),
          Tags: Object.entries(mail.tags).map(([Name, Value]) => ({ Name, Value })),
        }),
      );
    } catch (error) {
      const { name, message } = error as Error;
      throw new (kindOf(error as Error))(`SES: ${name}: ${message}`, { cause: error });
    }
  }
}
