import { describe, expect, it, vi } from 'vitest';
import {
  ApiEnv,
  ArchiveEnv,
  CommittingEnv,
  DispatchEnv,
  LoadRosterEnv,
  MailingEnv,
  TableEnv,
  WebEnv,
} from '#functions/lib/env.ts';
import { putMetric } from '#functions/lib/metric.ts';
import { type Stage, stages } from '#infra/config.ts';
import { machines } from '#workflows/machines.ts';
import { readable, resourcesOf, templateOf } from './support/template.ts';

const names = Object.keys(stages) as Stage[];

describe.each(names)('stage %s', (stage) => {
  it('passes cdk-nag', () => {
    expect(() => templateOf(stage)).not.toThrow();
  });

  it('keeps everything in one encrypted table with point-in-time recovery, one index and expiry', () => {
    const tables = resourcesOf(stage, 'AWS::DynamoDB::GlobalTable');
    expect(tables).toHaveLength(1);
    const [{ properties } = { properties: {} as Record<string, unknown> }] = tables;
    expect(properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true },
      KeySchema: [
        { AttributeName: 'PK', KeyType: 'HASH' },
        { AttributeName: 'SK', KeyType: 'RANGE' },
      ],
      TimeToLiveSpecification: { AttributeName: 'expiresAtEpochSeconds', Enabled: true },
      Replicas: [
        {
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          DeletionProtectionEnabled: stage === 'prod',
        },
      ],
    });
    expect(properties['GlobalSecondaryIndexes']).toEqual([
      {
        IndexName: 'GSI1',
        KeySchema: [
          { AttributeName: 'GSI1PK', KeyType: 'HASH' },
          { AttributeName: 'GSI1SK', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['task', 'title', 'outbox'] },
      },
    ]);
  });

  it('bundles every function the same way, with logs that end and traces', () => {
    for (const { properties, path } of resourcesOf(stage, 'AWS::Lambda::Function')) {
      expect(properties, path).toMatchObject({
        Runtime: 'nodejs22.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON' },
      });
    }
    for (const { properties, path } of resourcesOf(stage, 'AWS::Logs::LogGroup')) {
      expect(properties['RetentionInDays'], path).toBe(stages[stage].logRetentionDays);
    }
  });

  it('gives each function the environment that it reads, and the key by the name of its parameter only', () => {
    const environment = (name: string) =>
      resourcesOf(stage, 'AWS::Lambda::Function').find(({ path }) => path === `Functions/${name}`)?.properties[
        'Environment'
      ].Variables;
    const keyed = (name: string) => Object.keys(environment(name)).sort();
    const read = {
      Api: ApiEnv,
      Web: WebEnv,
      Record: CommittingEnv,
      Watchdog: CommittingEnv,
      MailEvents: CommittingEnv,
      ReceiveMail: MailingEnv,
    };
    const others = {
      AwaitChange: TableEnv,
      LoadRoster: LoadRosterEnv,
      Dispatch: DispatchEnv,
      ArchiveExecution: ArchiveEnv,
    };
    for (const [name, schema] of Object.entries({ ...read, ...others })) {
      expect(keyed(name), name).toEqual(Object.keys(schema.shape).sort());
    }
    for (const signer of ['Api', 'Web', 'Dispatch', 'ReceiveMail', 'LoadRoster'])
      expect(environment(signer).SIGNING_KEY_PARAMETER, signer).toBe(`/tawafuq/${stage}/signing-key`);
    const started = JSON.parse(readable(stage, environment('Dispatch').MACHINES));
    const arns = Object.keys(machines).map((name) => [name, `arn::states:::stateMachine:tawafuq-${stage}-${name}`]);
    expect(started).toEqual(Object.fromEntries(arns));
  });

  it('routes /api and /healthz to the API, everything else to the pages', () => {
    const routes = resourcesOf(stage, 'AWS::ApiGatewayV2::Route').map(({ properties }) => {
      const integration = readable(stage, properties['Target']).replace('integrations/', '');
      const found = resourcesOf(stage, 'AWS::ApiGatewayV2::Integration').find(({ path }) => path === integration);
      return [properties['RouteKey'], readable(stage, found?.properties['IntegrationUri'])];
    });
    expect(Object.fromEntries(routes)).toEqual({
      'ANY /api/{proxy+}': 'Functions/Api',
      'ANY /healthz': 'Functions/Api',
      $default: 'Functions/Web',
    });
    const [entry] = resourcesOf(stage, 'AWS::ApiGatewayV2::Stage');
    expect(entry?.properties['DefaultRouteSettings'].ThrottlingRateLimit).toBe(stages[stage].throttle.rateLimit);
    expect(entry?.properties['AccessLogSettings'].Format).not.toMatch(/path|Path/);
  });

  it('brings what became of its own mails, and only its own, to mail-events', () => {
    const rules = resourcesOf(stage, 'AWS::Events::Rule');
    const mailRules = rules.filter(({ properties }) => properties['EventPattern']?.source[0] === 'aws.ses');
    const patterns = mailRules.map(({ properties }) => properties['EventPattern']);
    expect(patterns.map((pattern) => [pattern['detail-type'], pattern.detail.mail.tags.gating])).toEqual([
      [['Email Delivered'], ['yes']],
      [['Email Bounced', 'Email Rejected', 'Email Complaint Received'], undefined],
    ]);
    for (const { properties } of mailRules) {
      const { source, detail } = properties['EventPattern'];
      expect(source).toEqual(['aws.ses']);
      expect(readable(stage, detail.mail.tags['ses:configuration-set'][0])).toBe('Mail/ConfigurationSet');
      expect(readable(stage, properties['Targets'][0].Arn)).toBe('Mail/Events/Queue');
    }
    const [mapping] = resourcesOf(stage, 'AWS::Lambda::EventSourceMapping');
    expect(readable(stage, mapping?.properties['EventSourceArn'])).toBe('Mail/Events/Queue');
    expect(readable(stage, mapping?.properties['FunctionName'])).toBe('Functions/MailEvents');
    expect(mapping?.properties).toMatchObject({
      BatchSize: 100,
      MaximumBatchingWindowInSeconds: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    const [destination] = resourcesOf(stage, 'AWS::SES::ConfigurationSetEventDestination');
    const { MatchingEventTypes } = destination?.properties['EventDestination'] ?? {};
    expect(MatchingEventTypes).toEqual(['send', 'delivery', 'bounce', 'complaint', 'reject']);
  });

  it('sweeps every five minutes, with the instant of the event', () => {
    const [sweep] = resourcesOf(stage, 'AWS::Events::Rule').filter(
      ({ properties }) => properties['ScheduleExpression'] === 'rate(5 minutes)',
    );
    const [target] = sweep?.properties['Targets'] ?? [];
    expect(readable(stage, target.Arn)).toBe('Functions/Dispatch');
    expect(target.InputTransformer).toEqual({
      InputPathsMap: { time: '$.time' },
      InputTemplate: '{"sweep":true,"time":<time>}',
    });
  });

  it('has the watchdog look every fifteen minutes, and raises its alarm on the metric that it writes', () => {
    const [watch] = resourcesOf(stage, 'AWS::Events::Rule').filter(
      ({ properties }) => properties['ScheduleExpression'] === 'rate(15 minutes)',
    );
    const [target] = watch?.properties['Targets'] ?? [];
    expect(readable(stage, target.Arn)).toBe('Functions/Watchdog');
    expect(target.InputTransformer).toEqual({ InputPathsMap: { time: '$.time' }, InputTemplate: '{"time":<time>}' });
    for (const name of ['StalledCases', 'AlteredHistories']) {
      const alarm = resourcesOf(stage, 'AWS::CloudWatch::Alarm').find(({ path }) => path === `Alarms/${name}`);
      const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
      putMetric(name, 2, 'the table', '2026-03-02T09:00:00.000Z');
      const line = JSON.parse(String(write.mock.lastCall?.[0]));
      write.mockRestore();
      const [metric] = line._aws.CloudWatchMetrics;
      expect(alarm?.properties).toMatchObject({ Namespace: metric.Namespace, MetricName: metric.Metrics[0].Name });
      expect(alarm?.properties['Dimensions']).toEqual([{ Name: metric.Dimensions[0][0], Value: expect.anything() }]);
      expect(line).toMatchObject({ [name]: 2, Table: 'the table' });
    }
  });
});
