import { Stack } from 'aws-cdk-lib';
import { CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { isWithin, type StageConfig } from '../stage-config.ts';
import type { Mail } from './mail.ts';

const ttlSeconds = 1800;

/** The zone in which the stage may write the mail domain's records; undefined: they are made by hand (docs/operations.md). */
const zoneIdOf = ({ ownDomain, mail }: StageConfig): string | undefined =>
  ownDomain?.hostedZone !== undefined && isWithin(mail.domain, ownDomain.hostedZone.name)
    ? ownDomain.hostedZone.id
    : undefined;

/** By what receivers know that SES may send for the domain: its keys, and where envelopes come from and return to. */
export class OutgoingMailRecords extends Construct {
  constructor(scope: Construct, id: string, config: StageConfig, { identity, envelopeDomain }: Mail) {
    super(scope, id);
    const hostedZoneId = zoneIdOf(config);
    if (hostedZoneId === undefined) return;
    const record = (recordId: string, type: string, name: string, value: string) =>
      new CfnRecordSet(this, recordId, { hostedZoneId, name, type, ttl: String(ttlSeconds), resourceRecords: [value] });
    identity.dkimRecords.forEach(({ name, value }, index) => {
      record(`Key${index + 1}`, 'CNAME', name, value);
    });
    record('EnvelopeExchange', 'MX', envelopeDomain, `10 feedback-smtp.${Stack.of(this).region}.amazonses.com`);
    record('EnvelopeSenders', 'TXT', envelopeDomain, '"v=spf1 include:amazonses.com ~all"');
  }
}

/** Where mail to the domain is handed in. */
export class IncomingMailRecord extends Construct {
  constructor(scope: Construct, id: string, config: StageConfig) {
    super(scope, id);
    const hostedZoneId = zoneIdOf(config);
    if (hostedZoneId === undefined) return;
    new CfnRecordSet(this, 'Exchange', {
      hostedZoneId,
      name: config.mail.domain,
      type: 'MX',
      ttl: String(ttlSeconds),
      resourceRecords: [`10 inbound-smtp.${Stack.of(this).region}.amazonaws.com`],
    });
  }
}
