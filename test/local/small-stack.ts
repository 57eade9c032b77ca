import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { createLog, type Log } from '#local/log.ts';
import { readSettings, type Settings } from '#local/settings.ts';

/** A small stack of the same kinds of resources as the product's, with functions that tell what they saw. */
export interface SmallStack {
  readonly root: string;
  readonly lines: string[];
  readonly log: Log;
  settings(environment?: Readonly<Record<string, string>>): Settings;
  remove(): void;
}

const handlers: Readonly<Record<string, string>> = {
  Api: `export const handler = async (event) => {
    if (event.rawPath === '/api/fail') throw Object.assign(new Error('it broke'), { name: 'Broken' });
    if (event.rawPath === '/api/long' && event.body === undefined) return { statusCode: 413, body: event.headers['content-length'] + ' bytes are too many' };
    return { statusCode: 200, headers: { 'content-type': 'application/json' }, cookies: ['a=1', 'b=2'], body: JSON.stringify(event) };
  };`,
  Record: `import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
    import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
    const client = new DynamoDBClient({}); const { TABLE_NAME: TableName, SIGNING_KEY_PARAMETER: Name } = process.env;
    export const handler = async ({ id, value }) => {
      await client.send(new PutItemCommand({ TableName, Item: { PK: { S: id }, SK: { S: 'x' }, value: { S: JSON.stringify(value) } } }));
      const { Parameter } = await new SSMClient({}).send(new GetParameterCommand({ Name, WithDecryption: true }));
      return { stored: id, key: Parameter.Value };
    };`,
  AwaitChange: `export const handler = async ({ taskToken }) => { (globalThis.smallStackTokens ??= []).push(taskToken); return {}; };`,
  Dispatch: `import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
    const client = new SESClient({});
    export const handler = async (input) => {
      (globalThis.smallStackDispatched ??= []).push(input);
      for (const mail of input.mails ?? []) await client.send(new SendRawEmailCommand(mail));
      return {};
    };`,
  MailEvents: `export const handler = async ({ Records }) => {
      const seen = (globalThis.smallStackMailEvents ??= []);
      const events = Records.map(({ messageId, body }) => ({ messageId, event: JSON.parse(body) }));
      for (const { event } of events) seen.push(event);
      const failed = events.filter(({ event }) => event.detail.mail.commonHeaders.subject.startsWith('poison'));
      return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    };`,
  ReceiveMail: `export const handler = async (input) => { (globalThis.smallStackReceived ??= []).push(input); };`,
  LoadRoster: `import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
    const { SIGNING_KEY_PARAMETER: Name } = process.env;
    export const handler = async ({ text }) => {
      if (text.includes('wrong')) throw Object.assign(new Error('line 3: wrong is not a person'), { name: 'RosterError' });
      const key = { Name, Value: 'made at ' + Date.now(), Type: 'SecureString' };
      const already = (error) => { if (error.name !== 'ParameterAlreadyExists') throw error; };
      await new SSMClient({}).send(new PutParameterCommand(key)).catch(already);
      return { people: 1, parties: 1 };
    };`,
};

const getAtt = (id: string, attribute = 'Arn') => ({ 'Fn::GetAtt': [id, attribute] });

export const smallTemplate = (): {
  Resources: Record<string, { Type: string; Properties?: object; Metadata?: object }>;
} => ({
  Resources: {
    ...Object.fromEntries(
      Object.keys(handlers).map((id) => [
        `Functions${id}1A2B`,
        {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Handler: 'index.handler',
            Runtime: 'nodejs22.x',
            Timeout: 5,
            Code: {},
            Role: getAtt('Role'),
            Environment: {
              Variables: {
                TABLE_NAME: { Ref: 'Table' },
                PUBLIC_URL: 'http://elsewhere.example.org',
                SIGNING_KEY_PARAMETER: '/small/signing-key',
              },
            },
          },
          Metadata: { 'aws:cdk:path': `Small/Functions/${id}/Resource`, 'aws:asset:path': `asset.${id}` },
        },
      ]),
    ),
    Role: { Type: 'AWS::IAM::Role' },
    Table: {
      Type: 'AWS::DynamoDB::GlobalTable',
      Properties: {
        AttributeDefinitions: [
          { AttributeName: 'PK', AttributeType: 'S' },
          { AttributeName: 'SK', AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: 'PK', KeyType: 'HASH' },
          { AttributeName: 'SK', KeyType: 'RANGE' },
        ],
        BillingMode: 'PAY_PER_REQUEST',
        Replicas: [{ Region: { Ref: 'AWS::Region' } }],
        TimeToLiveSpecification: { AttributeName: 'expiresAtEpochSeconds', Enabled: true },
      },
    },
    DeadLetters: { Type: 'AWS::SQS::Queue' },
    Queue: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        VisibilityTimeout: 60,
        RedrivePolicy: { deadLetterTargetArn: getAtt('DeadLetters'), maxReceiveCount: 3 },
      },
    },
    Files: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        LifecycleConfiguration: {
          Rules: [
            { Id: 'Uploads', Prefix: 'uploads/', ExpirationInDays: 1, Status: 'Enabled' },
            { Id: 'OldVersions', NoncurrentVersionExpiration: { NoncurrentDays: 90 }, Status: 'Enabled' },
          ],
        },
        VersioningConfiguration: { Status: 'Enabled' },
      },
    },
    ConfigurationSet: { Type: 'AWS::SES::ConfigurationSet' },
    MailRule: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventPattern: {
          source: ['aws.ses'],
          detail: { mail: { tags: { 'ses:configuration-set': [{ Ref: 'ConfigurationSet' }] } } },
        },
        State: 'ENABLED',
        Targets: [{ Arn: getAtt('Queue'), Id: 'Target0' }],
      },
    },
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        BatchSize: 10,
        EventSourceArn: getAtt('Queue'),
        FunctionName: { Ref: 'FunctionsMailEvents1A2B' },
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      },
    },
    Sweep: {
      Type: 'AWS::Events::Rule',
      Properties: {
        ScheduleExpression: 'rate(5 minutes)',
        State: 'ENABLED',
        Targets: [
          {
            Arn: getAtt('FunctionsDispatch1A2B'),
            Id: 'Target0',
            InputTransformer: { InputPathsMap: { time: '$.time' }, InputTemplate: '{"sweep":true,"time":<time>}' },
          },
        ],
      },
    },
    Gateway: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'Gateway', ProtocolType: 'HTTP' } },
    Integration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'Gateway' },
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: getAtt('FunctionsApi1A2B'),
        PayloadFormatVersion: '2.0',
      },
    },
    ApiRoute: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: { Ref: 'Gateway' },
        RouteKey: 'ANY /api/{proxy+}',
        Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
      },
    },
    Machine: {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: {
        RoleArn: getAtt('Role'),
        DefinitionString: {
          'Fn::Join': [
            '',
            [
              '{"QueryLanguage":"JSONata","StartAt":"Wait for an answer","States":{"Wait for an answer":{"Type":"Task","Resource":"arn:',
              { Ref: 'AWS::Partition' },
              ':states:::lambda:invoke.waitForTaskToken","Arguments":{"FunctionName":"',
              getAtt('FunctionsAwaitChange1A2B'),
              '","Payload":{"taskToken":"{% $states.context.Task.Token %}"}},"TimeoutSeconds":600,"End":true}}}',
            ],
          ],
        },
      },
    },
  },
});

/** Writes the stack, and the lean SDK for its functions, into a folder of its own. */
export async function createSmallStack(template: object = smallTemplate()): Promise<SmallStack> {
  const root = mkdtempSync(join(tmpdir(), 'small-stack-'));
  const assembly = join(root, 'cdk.out');
  mkdirSync(assembly);
  const artifacts = {
    Small: { type: 'aws:cloudformation:stack', properties: { templateFile: 'Small.template.json' } },
    'Small.assets': { type: 'cdk:asset-manifest', properties: { file: 'Small.assets.json' } },
  };
  writeFileSync(join(assembly, 'manifest.json'), JSON.stringify({ version: '55.0.0', artifacts }));
  writeFileSync(join(assembly, 'Small.template.json'), JSON.stringify(template));
  for (const [id, text] of Object.entries(handlers)) {
    mkdirSync(join(assembly, `asset.${id}`));
    writeFileSync(join(assembly, `asset.${id}`, 'index.mjs'), text);
  }
  writeFileSync(join(root, 'roster.jsonc'), '{}');
  const packages = join(root, '.build/functions/node_modules/@aws-sdk');
  for (const name of ['client-dynamodb', 'client-lambda', 'client-ses', 'client-sfn', 'client-ssm']) {
    const outfile = join(packages, name, 'index.mjs');
    await build({ entryPoints: [`local/sdk/${name}.ts`], outfile, bundle: true, platform: 'node', format: 'esm' });
    const manifest = { name: `@aws-sdk/${name}`, type: 'module', exports: './index.mjs' };
    writeFileSync(join(packages, name, 'package.json'), JSON.stringify(manifest));
  }
  // Where functions find Amazon's SDK when they are to run with it.
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const lines: string[] = [];
  return {
    root,
    lines,
    log: createLog('debug', (line) => lines.push(line)),
    settings: (environment = {}) =>
      readSettings({
        PORT: '0',
        SMTP_PORT: '0',
        DATA_DIR: join(root, 'data'),
        ROSTER: join(root, 'roster.jsonc'),
        CLOCK: 'virtual',
        ...environment,
      }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
