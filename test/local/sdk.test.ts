import * as awsDynamodb from '@aws-sdk/client-dynamodb';
import * as awsLambda from '@aws-sdk/client-lambda';
import * as awsS3 from '@aws-sdk/client-s3';
import * as awsSes from '@aws-sdk/client-ses';
import * as awsSfn from '@aws-sdk/client-sfn';
import * as awsSsm from '@aws-sdk/client-ssm';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAssembly } from '#local/assembly/load-assembly.ts';
import * as leanDynamodb from '#local/sdk/client-dynamodb.ts';
import * as leanLambda from '#local/sdk/client-lambda.ts';
import * as leanS3 from '#local/sdk/client-s3.ts';
import * as leanSes from '#local/sdk/client-ses.ts';
import * as leanSfn from '#local/sdk/client-sfn.ts';
import * as leanSsm from '#local/sdk/client-ssm.ts';
import { type RunningInstallation, startInstallation } from '#local/start.ts';
import { rawEmail } from '#test/support/raw-email.ts';
import { createSmallStack, type SmallStack } from './small-stack.ts';

type Client = { send(command: object, options?: object): Promise<unknown> };
type Make = new (input: never) => object;
type Package = Record<string, unknown>;

let stack: SmallStack;
let running: RunningInstallation;
let machineArn: string;

beforeAll(async () => {
  stack = await createSmallStack();
  running = await startInstallation(stack.root, stack.settings({ SDK: 'aws' }), stack.log);
  const assembly = loadAssembly({ directory: `${stack.root}/cdk.out`, publicUrl: running.url });
  machineArn = assembly.machines[0]?.arn ?? '';
}, 30_000);

afterAll(async () => {
  await running?.stop();
  stack?.remove();
});

describe.each<[string, Package, Package, Package, Package, Package, Package]>([
  ["Amazon's SDK", awsDynamodb, awsSfn, awsSes, awsLambda, awsSsm, awsS3],
  ['the lean SDK', leanDynamodb, leanSfn, leanSes, leanLambda, leanSsm, leanS3],
])('%s', (sdk, dynamodb, sfn, ses, lambda, ssm, s3) => {
  const clients = () => ({
    dynamodb: new (dynamodb['DynamoDBClient'] as new (options: object) => Client)({}),
    sfn: new (sfn['SFNClient'] as new (options: object) => Client)({}),
    ses: new (ses['SESClient'] as new (options: object) => Client)({}),
    lambda: new (lambda['LambdaClient'] as new (options: object) => Client)({}),
    ssm: new (ssm['SSMClient'] as new (options: object) => Client)({}),
  });
  const command = (of: Package, name: string, input: object): object => new (of[name] as Make)(input as never);
  const thrown = async (call: Promise<unknown>): Promise<Error & Record<string, unknown>> => {
    try {
      await call;
    } catch (error) {
      return error as Error & Record<string, unknown>;
    }
    throw new Error('The call succeeded');
  };
  const key = { PK: { S: sdk }, SK: { S: 'a' } };

  it('reads a mail that came in from the bucket, byte by byte, and knows what is not there', async () => {
    const client = new (s3['S3Client'] as new (options: object) => Client)({});
    const transport = createTransport({ host: '127.0.0.1', port: running.smtpPort });
    const raw = Buffer.from('Subject: \xe9\r\n\r\nHello\r\n', 'latin1');
    await transport.sendMail({ envelope: { from: 'a@x.example', to: ['b@x.example'] }, raw });
    const get = (Key: string) => client.send(command(s3, 'GetObjectCommand', { Bucket: 'Files', Key }));
    const { Body } = (await get('incoming/000000000001')) as {
      Body: { transformToByteArray(): Promise<Uint8Array> };
    };
    expect(Buffer.from(await Body.transformToByteArray()).toString('latin1')).toBe(raw.toString('latin1'));
    for (const key of ['incoming/999999999999', 'histories/x'])
      expect(await thrown(get(key))).toMatchObject({ name: 'NoSuchKey' });
  });

  it('writes, reads and queries items, with bytes and sets', async () => {
    const { dynamodb: client } = clients();
    const Item = {
      ...key,
      bytes: { B: new Uint8Array([0, 1, 255]) },
      list: { L: [{ N: '1' }, { M: { b: { BS: [new Uint8Array([7])] } } }] },
    };
    await client.send(command(dynamodb, 'PutItemCommand', { TableName: 'Table', Item }));
    const read = (await client.send(command(dynamodb, 'GetItemCommand', { TableName: 'Table', Key: key }))) as {
      Item: typeof Item;
    };
    expect(read.Item).toEqual(Item);
    expect([...(read.Item.bytes.B ?? [])]).toEqual([0, 1, 255]);
    const buffer = { ...key, SK: { S: 'buffer' }, bytes: { B: Buffer.from('x') } };
    await client.send(command(dynamodb, 'PutItemCommand', { TableName: 'Table', Item: buffer }));
    const query = {
      TableName: 'Table',
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: { ':pk': { S: sdk } },
      Limit: 1,
    };
    const page = (await client.send(command(dynamodb, 'QueryCommand', query))) as {
      Items: object[];
      LastEvaluatedKey: object;
    };
    expect(page.Items).toEqual([Item]);
    expect(page.LastEvaluatedKey).toEqual(key);
    const none = (await client.send(
      command(dynamodb, 'GetItemCommand', { TableName: 'Table', Key: { ...key, SK: { S: 'none' } } }),
    )) as { Item?: object };
    expect(none.Item).toBeUndefined();
  });

  it('names errors as the API does, with their reasons', async () => {
    const { dynamodb: client } = clients();
    const Put = {
      TableName: 'Table',
      Item: { ...key, other: { S: 'x' } },
      ConditionExpression: 'attribute_not_exists(PK)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    };
    const failed = await thrown(client.send(command(dynamodb, 'PutItemCommand', Put)));
    expect(failed.name).toBe('ConditionalCheckFailedException');
    expect(failed).toBeInstanceOf(dynamodb['ConditionalCheckFailedException']);
    expect(failed['Item']).toMatchObject(key);
    const fresh = { TableName: 'Table', Item: { ...key, SK: { S: 'fresh' } } };
    const transaction = { TransactItems: [{ Put: fresh }, { Put }] };
    const cancelled = await thrown(client.send(command(dynamodb, 'TransactWriteItemsCommand', transaction)));
    expect(cancelled.name).toBe('TransactionCanceledException');
    expect(cancelled).toBeInstanceOf(dynamodb['TransactionCanceledException']);
    const reasons = cancelled['CancellationReasons'] as { Code: string; Item?: object }[];
    expect(reasons.map(({ Code }) => Code)).toEqual(['None', 'ConditionalCheckFailed']);
    expect(reasons[1]?.Item).toMatchObject(key);
    const unknown = await thrown(client.send(command(dynamodb, 'GetItemCommand', { TableName: 'Nowhere', Key: key })));
    expect(unknown.name).toBe('ResourceNotFoundException');
  });

  it('starts an execution and answers its token once', async () => {
    const { sfn: client } = clients();
    const tokens: string[] = [];
    Object.assign(globalThis, { smallStackTokens: tokens });
    const name = sdk.replace(/\W/g, '-');
    const start = { stateMachineArn: machineArn, name, input: '{}' };
    const started = (await client.send(command(sfn, 'StartExecutionCommand', start))) as {
      executionArn: string;
      startDate: Date;
    };
    expect(started.executionArn).toContain(`:execution:Machine:${name}`);
    expect(started.startDate).toBeInstanceOf(Date);
    const other = { ...start, input: '{"other":1}' };
    expect((await thrown(client.send(command(sfn, 'StartExecutionCommand', other)))).name).toBe(
      'ExecutionAlreadyExists',
    );
    await expect.poll(() => tokens.length).toBe(1);
    const success = command(sfn, 'SendTaskSuccessCommand', { taskToken: tokens[0], output: '{"done":true}' });
    await client.send(success);
    expect(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken']).toContain((await thrown(client.send(success))).name);
    const history = { executionArn: started.executionArn, maxResults: 1 };
    const first = (await client.send(command(sfn, 'GetExecutionHistoryCommand', history))) as {
      events: { type: string; timestamp: Date }[];
      nextToken: string;
    };
    expect(first.events.map(({ type }) => type)).toEqual(['ExecutionStarted']);
    expect(first.events[0]?.timestamp).toBeInstanceOf(Date);
    expect(first.nextToken).toEqual(expect.any(String));
    const { executionArn } = started;
    const described = await client.send(command(sfn, 'DescribeExecutionCommand', { executionArn }));
    expect(described).toMatchObject({ name, startDate: started.startDate });
    const byWhich = (await client.send(command(sfn, 'DescribeStateMachineForExecutionCommand', { executionArn }))) as {
      definition: string;
      updateDate: Date;
    };
    expect(JSON.parse(byWhich.definition)).toHaveProperty('StartAt');
    expect(byWhich.updateDate).toBeInstanceOf(Date);
    const unknown = command(sfn, 'DescribeExecutionCommand', { executionArn: `${executionArn}-none` });
    expect((await thrown(client.send(unknown))).name).toBe('ExecutionDoesNotExist');
    const invalid = command(sfn, 'SendTaskSuccessCommand', { taskToken: 'none', output: '{}' });
    expect((await thrown(client.send(invalid))).name).toBe('InvalidToken');
  });

  it('sends a mail', async () => {
    const { ses: client } = clients();
    const to = `${sdk.replace(/\W/g, '')}@example.org`;
    const attachments = [{ name: 'a.bin', contentType: 'application/octet-stream', content: '\u0001\u0002' }];
    const mail = await rawEmail({ to, attachments, returnsTo: 'b+1@example.org', tags: { a: '1', b: '2' } });
    const { MessageId } = (await client.send(command(ses, 'SendRawEmailCommand', mail))) as { MessageId: string };
    expect(MessageId).toMatch(/^[0-9a-f]{60}$/);
    const [sent] = (await (await fetch(`${running.url}/local/mailbox.json?to=${to}`)).json()) as object[];
    expect(sent).toMatchObject({
      attachments: [{ filename: 'a.bin', contentType: 'application/octet-stream', content: 'AQI=' }],
      returnPath: 'b+1@example.org',
      tags: { a: '1', b: '2' },
    });
    const wrong = { ...mail, Destinations: ['no <body> & nobody'] };
    const refused = await thrown(client.send(command(ses, 'SendRawEmailCommand', wrong)));
    expect([refused.name, refused.message]).toEqual([
      'InvalidParameterValue',
      expect.stringContaining('is not an email address'),
    ]);
  });

  it('keeps a parameter under a name that has none yet, and over another only when that is said', async () => {
    const { ssm: client } = clients();
    const Name = `/small/${sdk.replaceAll(/\W/g, '')}`;
    const put = (input: object) => client.send(command(ssm, 'PutParameterCommand', { Name, ...input }));
    const get = async (name: string) => {
      const input = { Name: name, WithDecryption: true };
      const answer = (await client.send(command(ssm, 'GetParameterCommand', input))) as { Parameter: object };
      return answer.Parameter;
    };
    expect((await thrown(get(Name))).name).toBe('ParameterNotFound');
    await put({ Value: 'one', Type: 'SecureString' });
    expect((await thrown(put({ Value: 'two', Type: 'SecureString' }))).name).toBe('ParameterAlreadyExists');
    expect(await get(Name)).toMatchObject({ Name, Type: 'SecureString', Value: 'one' });
    await put({ Value: 'two', Type: 'SecureString', Overwrite: true });
    expect(await get(Name)).toMatchObject({ Value: 'two' });
    const clear = await thrown(put({ Value: 'three', Type: 'String', Overwrite: true }));
    expect(clear.name).toBe('ValidationException');
  });

  it('invokes functions, and tells their errors', async () => {
    const { lambda: client } = clients();
    const invoke = (FunctionName: string, Payload: unknown, InvocationType = 'RequestResponse') =>
      client.send(
        command(lambda, 'InvokeCommand', {
          FunctionName,
          InvocationType,
          Payload: Buffer.from(JSON.stringify(Payload)),
        }),
      ) as Promise<{ StatusCode: number; FunctionError?: string; Payload: Uint8Array }>;
    const answered = await invoke('FunctionsLoadRoster1A2B', { text: 'fine' });
    expect([answered.StatusCode, answered.FunctionError]).toEqual([200, undefined]);
    expect(JSON.parse(new TextDecoder().decode(answered.Payload))).toEqual({ people: 1, parties: 1 });
    const failed = await invoke('FunctionsLoadRoster1A2B', { text: 'wrong' });
    expect(failed.FunctionError).toBe('Unhandled');
    expect(JSON.parse(new TextDecoder().decode(failed.Payload))).toMatchObject({
      errorType: 'RosterError',
      errorMessage: 'line 3: wrong is not a person',
    });
    expect((await invoke('FunctionsDispatch1A2B', {}, 'Event')).StatusCode).toBe(202);
    expect((await thrown(invoke('Nowhere', {}))).name).toBe('ResourceNotFoundException');
  });

  it('waits for an answer no longer than whoever asks', async () => {
    const asked = command(lambda, 'InvokeCommand', { FunctionName: 'FunctionsLoadRoster1A2B', Payload: '{}' });
    const answer = clients().lambda.send(asked, { abortSignal: AbortSignal.abort() });
    expect((await thrown(answer)).name).toBe('AbortError');
  });
});

describe('the lean SDK', () => {
  it('refuses by name what it does not know', async () => {
    const odd = new awsDynamodb.ScanCommand({ TableName: 'Table' });
    await expect(new leanDynamodb.DynamoDBClient({}).send(odd as never)).rejects.toThrow(
      /ScanCommand is not supported/,
    );
    expect(() => new leanDynamodb.DynamoDBClient({ requestHandler: {} } as object)).toThrow(/requestHandler/);
    expect(() => new leanSfn.SFNClient({ logger: console })).toThrow(/logger/);
    const dryRun = new leanLambda.InvokeCommand({ FunctionName: 'f', InvocationType: 'DryRun' });
    await expect(new leanLambda.LambdaClient({}).send(dryRun)).rejects.toThrow(/DryRun/);
    const event = new leanLambda.InvokeCommand({ FunctionName: 'f', InvocationType: 'Event' });
    const late = new leanLambda.LambdaClient({}).send(event, { requestTimeout: 1 } as object);
    await expect(late).rejects.toThrow(/requestTimeout/);
  });

  it('runs middlewares of the step that sees the serialized request', async () => {
    const client = new leanDynamodb.DynamoDBClient({});
    const bodies: string[] = [];
    client.middlewareStack.add(
      (next) => (args) => {
        bodies.push(args.request.body);
        args.request.body = args.request.body.replace('Nowhere', 'Table');
        return next(args);
      },
      { step: 'build', name: 'rename' },
    );
    await client.send(new leanDynamodb.DescribeTableCommand({ TableName: 'Nowhere' }));
    expect(bodies).toEqual(['{"TableName":"Nowhere"}']);
    expect(() => client.middlewareStack.add((next) => next, { step: 'serialize' })).toThrow(/serialize/);
  });
});
