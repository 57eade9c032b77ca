import { Stack } from 'aws-cdk-lib';
import { EventBus, Match, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { ConfigurationSet, EmailIdentity, EmailSendingEvent, EventDestination, Identity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';
import { DrainedQueue } from './drained-queue.ts';
import type { ServiceFunction } from './service-function.ts';

/** The sending domain, and what becomes of each mail: SES tells EventBridge, which fills a queue. */
export class Mail extends Construct {
  readonly identity: EmailIdentity;
  readonly configurationSet: ConfigurationSet;
  readonly events: DrainedQueue;
  /** Where mails say that they come from on the envelope, and so where they return to. */
  readonly envelopeDomain: string;

  constructor(scope: Construct, id: string, { mail: { domain } }: StageConfig) {
    super(scope, id);
    this.envelopeDomain = `bounce.${domain}`;
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet');
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      dkimSigning: true,
      // Receivers compare the sender of the envelope with the domain of the letter (DMARC alignment).
      mailFromDomain: this.envelopeDomain,
      // Reports of bounces come as events; a copy by mail would be taken in as one more.
      feedbackForwarding: false,
    });
    this.configurationSet.addEventDestination('Events', {
      // SES writes to the account's default bus only.
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    this.events = new DrainedQueue(this, 'Events');
    // Of all mails most arrive, and of those only what a clock waits for is worth a function's time.
    this.#keep('DeliveryRule', 'Deliveries that a clock waits for', ['Email Delivered'], { gating: ['yes'] });
    this.#keep('TroubleRule', 'Mails that did not arrive', [
      'Email Bounced',
      'Email Rejected',
      'Email Complaint Received',
    ]);
  }

  /** Stages share the bus of an account: each takes the events of its own configuration set. */
  #keep(id: string, description: string, detailType: string[], tags: Record<string, string[]> = {}): void {
    const own = { 'ses:configuration-set': Match.exactString(this.configurationSet.configurationSetName) };
    new Rule(this, id, {
      description,
      eventPattern: { source: ['aws.ses'], detailType, detail: { mail: { tags: { ...own, ...tags } } } },
      targets: [new SqsQueue(this.events.queue, { deadLetterQueue: this.events.deadLetters })],
    });
  }

  /** Mail from the stage's own domain, through its own configuration set. */
  allowSending(sender: ServiceFunction): void {
    const configurationSetArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSet.configurationSetName,
    });
    sender.allow(['ses:SendRawEmail'], [this.identity.emailIdentityArn, configurationSetArn]);
  }
}
