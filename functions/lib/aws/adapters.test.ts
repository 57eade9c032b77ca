import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient, GetItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { SendTaskSuccessCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { simpleParser } from 'mailparser';
import { afterAll, afterEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Mail } from '../ports.ts';
import { Table, TransactionCancelled } from './dynamodb.ts';
import { DispatchFunction } from './lambda.ts';
import { SimpleEmailService } from './ses.ts';
import { StepFunctions } from './sfn.ts';

process.env['AWS_REGION'] = 'eu-west-1';
process.env['AWS_ACCESS_KEY_ID'] = 'none';
process.env['AWS_SECRET_ACCESS_KEY'] = 'none';

const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name, ...more });
const stage = { caseId: 'DEC-2026-0001', procedure: 'sample', stage: 'screening', waitSeconds: 1, flow: 0 };

describe('the table', () => {
  const dynamodb = mockClient(DynamoDBClient);
  afterEach(() => dynamodb.reset());
  afterAll(() => dynamodb.restore());

  test('a cancelled transaction keeps the reasons in the order of its items', async () => {
    dynamodb.on(TransactWriteItemsCommand).rejects(
      named('TransactionCanceledException', {
        CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }, {}],
      }),
    );
    const error = await new Table('t').transact([]).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(TransactionCancelled);
    expect((error as TransactionCancelled).reasons).toEqual(['None', 'ConditionalCheckFailed', 'None']);
  });

  test('a service that is not there is an upstream error, a request that is wrong is not', async () => {
    dynamodb.on(GetItemCommand).rejects(named('ProvisionedThroughputExceededException'));
    await expect(new Table('t').get({ PK: 'a', SK: 'b' })).rejects.toMatchObject({ name: 'UpstreamError' });
    dynamodb.reset();
    dynamodb.on(GetItemCommand).rejects(named('ValidationException'));
    await expect(new Table('t').get({ PK: 'a', SK: 'b' })).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

test('no request token goes over the wire, and a text that speaks of one stays whole', async () => {
  let body = '';
  const server = createServer((request, response) => {
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => response.setHeader('content-type', 'application/x-amz-json-1.0').end('{}'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const said = '"ClientRequestToken":"01234567-89ab-cdef-0123-456789abcdef",';
  await new Table('t').transact([{ Put: { TableName: 't', Item: { PK: { S: said } } } }]);
  delete process.env['AWS_ENDPOINT_URL_DYNAMODB'];
  await new Promise((resolve) => server.close(resolve));
  expect(JSON.parse(body)).toEqual({ TransactItems: [{ Put: { TableName: 't', Item: { PK: { S: said } } } }] });
});

describe('Step Functions', () => {
  const sfn = mockClient(SFNClient);
  afterAll(() => sfn.restore());
  afterEach(() => sfn.reset());
  const machines = new StepFunctions({ sample: 'arn:m' });

  test.each(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'])(
    '%s means that nobody waits any more',
    async (name) => {
      sfn.on(SendTaskSuccessCommand).rejects(named(name));
      await expect(machines.resume('token', stage)).resolves.toBeUndefined();
    },
  );

  test('a second start under the same name is the same start; other errors go on', async () => {
    sfn.on(StartExecutionCommand).rejects(named('ExecutionAlreadyExists'));
    await expect(machines.start('sample', 'DEC-2026-0001-1', stage)).resolves.toBeUndefined();
    sfn.reset();
    sfn.on(StartExecutionCommand).rejects(named('ThrottlingException'));
    await expect(machines.start('sample', 'n', stage)).rejects.toMatchObject({ name: 'UpstreamError' });
    await expect(machines.start('unheard-of', 'n', stage)).rejects.toThrow('unheard-of');
  });
});

test('a dispatch that cannot be invoked fails nothing: the sweep has the row', async () => {
  const lambda = mockClient(LambdaClient);
  onTestFinished(() => lambda.restore());
  lambda.on(InvokeCommand).rejects(named('ServiceException'));
  const item = { caseId: 'DEC-2026-0001', procedure: 'sample', seq: 1, messages: [] };
  await expect(new DispatchFunction('d').dispatch([item], '2026-03-02T09:00:00.000Z')).resolves.toBeUndefined();
  await expect(
    new DispatchFunction('d').signInCode(
      { email: 'a@example.org', binding: 'browser x', source: '192.0.2.7' },
      '2026-03-02T09:00:00.000Z',
    ),
  ).rejects.toThrow();
});

test('a mail goes out whole, under its own return address; a refusal is an upstream error', async () => {
  const ses = mockClient(SESClient);
  onTestFinished(() => ses.restore());
  ses.on(SendRawEmailCommand).resolves({});
  const mail: Mail = {
    to: 'ilo@example.org',
    replyTo: 'desk@example.org',
    returnsTo: 'bounces+dec-2026-0001-3-0123456789abcdef@example.org',
    subject: 'قرار\r\nBcc: everybody@example.org',
    html: '<p>é</p>',
    text: 'x\n-- \n    é',
    headers: { 'Tawafuq-Notice': `a/1/${'b'.repeat(300)}` },
    attachments: [{ name: 'موعد.ics', contentType: 'text/calendar; method=CANCEL', content: 'BEGIN:VCALENDAR' }],
    tags: { case: 'DEC-2026-0001' },
  };
  await new SimpleEmailService('Tawafuq (test) <t@example.org>', 'set').send(mail);
  const { RawMessage, ...input } = ses.commandCalls(SendRawEmailCommand)[0]?.args[0].input ?? {};
  expect(input).toEqual({
    Source: mail.returnsTo,
    Destinations: [mail.to],
    ConfigurationSetName: 'set',
    Tags: [{ Name: 'case', Value: 'DEC-2026-0001' }],
  });
  const message = await simpleParser(Buffer.from(RawMessage?.Data ?? []), { skipHtmlToText: true });
  expect(message.from?.value).toEqual([{ name: 'Tawafuq (test)', address: 't@example.org' }]);
  expect(message.subject).toBe('قرار Bcc: everybody@example.org');
  expect([message.bcc, message.replyTo?.text]).toEqual([undefined, mail.replyTo]);
  expect([message.text, message.html]).toEqual([mail.text, mail.html]);
  expect(message.headers.get('tawafuq-notice')).toBe(mail.headers['Tawafuq-Notice']);
  expect(message.attachments[0]).toMatchObject({ filename: 'موعد.ics', content: Buffer.from('BEGIN:VCALENDAR') });
  ses.on(SendRawEmailCommand).rejects(named('Throttling'));
  await expect(new SimpleEmailService('t@example.org', undefined).send(mail)).rejects.toMatchObject({
    name: 'UpstreamError',
  });
});
