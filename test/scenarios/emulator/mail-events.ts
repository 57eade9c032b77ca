import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';
import type { AwsApi } from './aws-api.ts';

const Sent = z.looseObject({
  ConfigurationSetName: z.string().optional(),
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
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

/**
 * The emulator's SES keeps the event destinations of a configuration set and sends them nothing. This stands between the
 * functions and that SES: it hands every call on unchanged, and when a mail was taken it puts the event of its delivery
 * onto the emulator's own event bus, provided that the configuration set asks for it there. The stack's rule, queue
 * and function then do what they do on AWS.
 */
export class MailEvents {
  readonly #server: Server;
  #aws: AwsApi | undefined;
  #emulator = '';
  /** Events put onto the bus. */
  published = 0;
  /** What went wrong; a run that has any must not count. */
  readonly faults: string[] = [];

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#handOn(request, response).catch((error: unknown) => {
        this.faults.push(String(error));
        if (!response.headersSent) response.writeHead(502).end();
      });
    });
  }

  static async listen(): Promise<MailEvents> {
    const events = new MailEvents();
    events.#server.listen(0, '127.0.0.1');
    await once(events.#server, 'listening');
    return events;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Functions start after the emulator, and it needs this address before. */
  attach(emulator: string, aws: AwsApi): void {
    this.#emulator = emulator;
    this.#aws = aws;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #handOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const body = Buffer.concat(chunks);
    const { authorization = '' } = request.headers;
    const answer = await fetch(this.#emulator + request.url, {
      method: request.method ?? 'POST',
      headers: { authorization, 'content-type': request.headers['content-type'] ?? 'application/json' },
      ...(body.length === 0 ? {} : { body }),
    });
    const text = await answer.text();
    const type = answer.headers.get('content-type') ?? 'application/json';
    response.writeHead(answer.status, { 'content-type': type }).end(text);
    if (!answer.ok || request.url !== '/v2/email/outbound-emails') return;
    await this.#publish(Sent.parse(JSON.parse(body.toString())), JSON.parse(text).MessageId);
  }

  /** The fields are those of "Examples of event data that Amazon SES publishes to EventBridge" that a rule or reader could use. */
  async #publish(sent: Sent, messageId: string): Promise<void> {
    const { ConfigurationSetName: set } = sent;
    if (set === undefined || !(await this.#asksForDelivery(set))) return;
    const at = new Date().toISOString();
    const tags = Object.fromEntries(sent.EmailTags.map(({ Name, Value }) => [Name, [Value]]));
    const mail = {
      timestamp: at,
      source: sent.FromEmailAddress,
      messageId,
      destination: sent.Destination.ToAddresses,
      tags: { ...tags, 'ses:configuration-set': [set] },
    };
    const detail = {
      eventType: 'Delivery',
      mail,
      delivery: { timestamp: at, recipients: sent.Destination.ToAddresses, smtpResponse: '250 2.0.0 OK' },
    };
    const entry = { Source: 'aws.ses', DetailType: 'Email Delivered', Detail: JSON.stringify(detail), Time: at };
    const answer = await this.#api.json<{ FailedEntryCount: number }>('events', 'AWSEvents.PutEvents', {
      Entries: [{ ...entry, Time: Date.parse(at) / 1000, EventBusName: 'default' }],
    });
    if (answer.FailedEntryCount > 0) throw new Error(`The bus did not take an event: ${JSON.stringify(answer)}`);
    this.published += 1;
  }

  async #asksForDelivery(configurationSet: string): Promise<boolean> {
    const path = `/v2/email/configuration-sets/${encodeURIComponent(configurationSet)}/event-destinations`;
    const answer = Destinations.parse(await (await this.#api.rest('ses', 'GET', path)).json());
    return answer.EventDestinations.some(
      ({ Enabled, MatchingEventTypes, EventBridgeDestination }) =>
        Enabled && EventBridgeDestination !== undefined && MatchingEventTypes.includes('DELIVERY'),
    );
  }

  get #api(): AwsApi {
    if (this.#aws === undefined) throw new Error('A mail was sent before the emulator was ready');
    return this.#aws;
  }
}
