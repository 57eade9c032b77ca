import * as z from 'zod';
import type { AwsApi } from './aws-api.ts';
import type { Call } from './relay.ts';

const Sent = z.looseObject({
  ConfigurationSetName: z.string().optional(),
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
  Content: z.object({ Simple: z.object({ Subject: z.object({ Data: z.string() }) }) }),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
});
type Sent = z.infer<typeof Sent>;

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

  async afterCall({ action, body }: Call, answer: string): Promise<void> {
    if (action !== '/v2/email/outbound-emails') return;
    const sent = Sent.parse(JSON.parse(body));
    const { ConfigurationSetName: set } = sent;
    const [to = ''] = sent.Destination.ToAddresses;
    const hasBounced = this.bounces({ to, subject: sent.Content.Simple.Subject.Data });
    if (set === undefined || !(await this.#asksFor(hasBounced ? 'BOUNCE' : 'DELIVERY', set))) return;
    const entry = eventOf(sent, set, JSON.parse(answer).MessageId, hasBounced);
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
function eventOf(sent: Sent, configurationSet: string, messageId: string, hasBounced: boolean): Entry {
  const nowMs = Date.now();
  const timestamp = new Date(nowMs).toISOString();
  const recipients = sent.Destination.ToAddresses;
  const tags = Object.fromEntries(sent.EmailTags.map(({ Name, Value }) => [Name, [Value]]));
  const mail = {
    timestamp,
    source: sent.FromEmailAddress,
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
