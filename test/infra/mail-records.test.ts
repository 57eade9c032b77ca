import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import { stages } from '#infra/config.ts';
import { Mail } from '#infra/constructs/mail.ts';
import { IncomingMailRecord, OutgoingMailRecords } from '#infra/constructs/mail-records.ts';
import { StageStack } from '#infra/stacks/stage-stack.ts';
import { readable, resourcesOf } from './support/template.ts';

it('writes all that receivers look up into the zone that holds the mail domain', () => {
  const records = resourcesOf('prod', 'AWS::Route53::RecordSet').filter(({ path }) => path.startsWith('MailRecords'));
  const said = records.map(({ properties: { Type, Name, ResourceRecords } }) =>
    [Type, readable('prod', Name), ...ResourceRecords.map((value: unknown) => readable('prod', value))].join(' '),
  );
  expect(said.sort()).toEqual([
    'CNAME Mail/Identity Mail/Identity',
    'CNAME Mail/Identity Mail/Identity',
    'CNAME Mail/Identity Mail/Identity',
    'MX bounce.tawafuq.example.org 10 feedback-smtp..amazonses.com',
    'MX tawafuq.example.org 10 inbound-smtp..amazonaws.com',
    'TXT bounce.tawafuq.example.org "v=spf1 include:amazonses.com ~all"',
  ]);
  const attributes = records.flatMap(({ properties: { Type, Name } }) =>
    Type === 'CNAME' ? [Name['Fn::GetAtt'][1]] : [],
  );
  expect(attributes.sort()).toEqual(['DkimDNSTokenName1', 'DkimDNSTokenName2', 'DkimDNSTokenName3']);
  for (const { properties } of records) expect(properties['HostedZoneId']).toBe('Z000000000000PROD');
});

it.each([
  ['no zone is named', {}],
  [
    'the zone is that of another domain',
    { ownDomain: { hostedZone: { id: 'Z000000000000000', name: 'other.example.org' } } },
  ],
])('writes none where %s', (_, ownDomain) => {
  const config = { ...stages.local, ...ownDomain };
  const stack = new StageStack(new App(), { stage: 'local', config }, 'mail', 'a test');
  new OutgoingMailRecords(stack, 'Outgoing', config, new Mail(stack, 'Mail', config));
  new IncomingMailRecord(stack, 'Incoming', config);
  Template.fromStack(stack).resourceCountIs('AWS::Route53::RecordSet', 0);
});
