import * as z from 'zod';
import type { AwsApi } from './aws-api.ts';
import { type RawMail, rawMailOf } from './raw-mail.ts';
import type { Call } from './relay.ts';

const Destinations = z.object({
  EventDestinations: z.array(
    z.looseObject({
      Enabled: z.boolean().default(false),
      MatchingEventTypes: z.array(z.string()).default([]),
      EventBridgeDestination: z.unknown().optional(),
    }),
  ),
});

type Entry = { readonly Source: string; readonly DetailType: string; readonly Detail: string; readonly Time: number };

const heldMs = 1_500;

/**
 * The emulator's SES keeps the event destinations of a configuration set and sends them nothing. In its place this puts
 * the event of each mail's delivery, or bounce, onto the emulator's own event bus, provided that the configuration set asks for it
 * there. The stack's rule, queue and function then do what they do on AWS.
 */
export class MailEvents {
  readonly #aws: AwsApi;
  #held: Entry[] | undefined;
  /** Whether events arrive twice, the later ones first. EventBridge promises neither once nor in order. */
  inDisorder = false;
  /** Which mails do not arrive. */
  bounces: (mail: { readonly to: string; readonly subject: string }) => boolean = () => false;

  constructor(aws: AwsApi) {
    this.#aws = aws;
  }

  async afterCall(call: Call, answer: string): Promise<void> {
    const sent = rawMailOf(call);
    if (sent === undefined) return;
    const { configurationSet: set } = sent;
    const hasBounced = this.bounces(sent);
    if (set === undefined || !(await this.#asksFor(hasBounced ? 'BOUNCE' : 'DELIVERY', set))) return;
    const messageId = /<MessageId>([^<]+)</.exec(answer)?.[1] ?? '';
    const entry = eventOf(sent, set, messageId, hasBounced);
    if (this.inDisorder) await this.#hold(entry);
    else await this.#put([entry]);
  }

  async #hold(entry: Entry): Promise<void> {
    if (this.#held !== undefined) {
      this.#held.push(entry);
      return;
    }
    const held = [entry];
    this.#held = held;
    await new Promise((resolve) => setTimeout(resolve, heldMs));
    this.#held = undefined;
    for (const late of [...held.toReversed(), ...held.toReversed()]) await this.#put([late]);
  }

  async #put(entries: readonly Entry[]): Promise<void> {
    const Entries = entries.map((entry) => ({ ...entry, EventBusName: 'default' }));
    const answer = await this.#aws.json<{ FailedEntryCount: number }>('events', 'AWSEvents.PutEvents', { Entries });
    if (answer.FailedEntryCount > 0) throw new Error(`The bus did not take an event: ${JSON.stringify(answer)}`);
  }

  async #asksFor(type: 'DELIVERY' | 'BOUNCE', configurationSet: string): Promise<boolean> {
    const path = `/v2/email/configuration-sets/${encodeURIComponent(configurationSet)}/event-destinations`;
    const answer = Destinations.parse(await (await this.#aws.rest('ses', 'GET', path)).json());
    return answer.EventDestinations.some(
      ({ Enabled, MatchingEventTypes, EventBridgeDestination }) =>
        Enabled && EventBridgeDestination !== undefined && MatchingEventTypes.includes(type),
    );
  }
}

/** As in the Amazon SES Developer Guide, "Contents of event data that Amazon SES publishes". */
function eventOf(sent: RawMail, configurationSet: string, messageId: string, hasBounced: boolean): Entry {
  const nowMs = Date.now();
  const timestamp = new Date(nowMs).toISOString();
  const recipients = [sent.to];
  const tags = Object.fromEntries(Object.entries(sent.tags).map(([name, value]) => [name, [value]]));
  const mail = {
    timestamp,
    source: sent.source,
    messageId,
    destination: recipients,
    tags: { ...tags, 'ses:configuration-set': [configurationSet] },
  };
  const fate = hasBounced
    ? { eventType: 'Bounce', mail, bounce: bounceOf(recipients, timestamp, messageId) }
    : { eventType: 'Delivery', mail, delivery: { timestamp, recipients, smtpResponse: '250 2.0.0 OK' } };
  const DetailType = hasBounced ? 'Email Bounced' : 'Email Delivered';
  return { Source: 'aws.ses', DetailType, Detail: JSON.stringify(fate), Time: nowMs / 1000 };
}

const bounceOf = (recipients: readonly string[], timestamp: string, messageId: string) => ({
  bounceType: 'Permanent',
  bounceSubType: 'General',
  bouncedRecipients: recipients.map((emailAddress) => ({
    emailAddress,
    action: 'failed',
    status: '5.1.1',
    diagnosticCode: 'smtp; 550 5.1.1 user unknown',
  })),
  timestamp,
  feedbackId: `${messageId}-bounce`,
});
