import { describe, expect, it } from 'vitest';
import { type Stage, stages } from '#infra/config.ts';
import { readable, resourcesOf } from './support/template.ts';

describe.each(Object.keys(stages) as Stage[])('stage %s', (stage) => {
  const queues = resourcesOf(stage, 'AWS::SQS::Queue');

  it('encrypts every queue, and gives each a dead-letter queue or makes it one', () => {
    const redriven = queues.filter(({ properties }) => properties['RedrivePolicy']);
    expect(redriven.map(({ path }) => path)).toEqual(['Mail/Events/Queue']);
    for (const { properties } of redriven) {
      expect(readable(stage, properties['RedrivePolicy'].deadLetterTargetArn)).toBe('Mail/Events/DeadLetters');
    }
    for (const { properties, path } of queues) {
      expect(properties['SqsManagedSseEnabled'], path).toBe(true);
      if (!properties['RedrivePolicy']) expect(properties['MessageRetentionPeriod'], path).toBe(14 * 86_400);
    }
  });

  it('keeps what a rule could not hand over', () => {
    const targets = resourcesOf(stage, 'AWS::Events::Rule').flatMap(({ path, properties }) =>
      properties['Targets'].map((target: { DeadLetterConfig?: { Arn: unknown } }) => [
        path,
        target.DeadLetterConfig && readable(stage, target.DeadLetterConfig.Arn),
      ]),
    );
    expect(targets.filter(([, kept]) => kept === undefined)).toEqual([]);
    expect(Object.fromEntries(targets)).toMatchObject({
      'Mail/DeliveryRule': 'Mail/Events/DeadLetters',
      'Mail/TroubleRule': 'Mail/Events/DeadLetters',
      'Triggers/Sweep': 'Undelivered/Queue',
      'Triggers/Archive': 'Undelivered/Queue',
      'Triggers/Digests': 'Undelivered/Queue',
    });
  });

  it('keeps what functions failed at that nobody waits for', () => {
    const kept = resourcesOf(stage, 'AWS::Lambda::EventInvokeConfig').map(({ properties }) => [
      readable(stage, properties['FunctionName']),
      readable(stage, properties['DestinationConfig'].OnFailure.Destination),
    ]);
    expect(Object.fromEntries(kept)).toMatchObject({
      'Functions/ArchiveExecution': 'Undelivered/Queue',
      'Functions/Digest': 'Undelivered/Queue',
      'Functions/Dispatch': 'Undelivered/Queue',
      'Functions/ReceiveMail': 'Undelivered/Queue',
    });
  });

  it('archives every ended execution of its own machines, and only its own', () => {
    const rule = resourcesOf(stage, 'AWS::Events::Rule').find(({ path }) => path === 'Triggers/Archive');
    const { detail, ...pattern } = rule?.properties['EventPattern'] ?? {};
    expect(pattern).toEqual({ source: ['aws.states'], 'detail-type': ['Step Functions Execution Status Change'] });
    expect(detail.status).toEqual(['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']);
    const machines = resourcesOf(stage, 'AWS::StepFunctions::StateMachine').map(
      ({ properties }) => `arn::states:::stateMachine:${properties['StateMachineName']}`,
    );
    expect(detail.stateMachineArn.map((arn: unknown) => readable(stage, arn))).toEqual(machines);
    expect(readable(stage, rule?.properties['Targets'][0].Arn)).toBe('Functions/ArchiveExecution');
  });

  it('signs mail for its domain, sends in its own name, and hears of its fate by events alone', () => {
    const [identity] = resourcesOf(stage, 'AWS::SES::EmailIdentity');
    const { domain } = stages[stage].mail;
    expect(identity?.properties).toMatchObject({
      EmailIdentity: domain,
      DkimAttributes: { SigningEnabled: true },
      MailFromAttributes: { MailFromDomain: `bounce.${domain}` },
      FeedbackAttributes: { EmailForwardingEnabled: false },
    });
  });
});
