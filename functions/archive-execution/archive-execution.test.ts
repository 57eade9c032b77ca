import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DescribeStateMachineForExecutionCommand, GetExecutionHistoryCommand, SFNClient } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, expect, test } from 'vitest';
import { Bucket } from '#functions/lib/aws/bucket.ts';
import { ExecutionHistories } from '#functions/lib/aws/execution-histories.ts';
import { archiveExecution, ExecutionEnded } from './archive-execution.ts';

process.env['AWS_REGION'] = 'eu-west-1';
process.env['AWS_ACCESS_KEY_ID'] = 'none';
process.env['AWS_SECRET_ACCESS_KEY'] = 'none';

const sfn = mockClient(SFNClient);
const s3 = mockClient(S3Client);
afterAll(() => {
  sfn.restore();
  s3.restore();
});
afterEach(() => {
  sfn.reset();
  s3.reset();
});

const arn = 'arn:aws:states:eu-west-1:111122223333:execution:tawafuq-prod-sample:DEC-2026-0001-1';
const detail = {
  executionArn: arn,
  stateMachineArn: 'arn:aws:states:eu-west-1:111122223333:stateMachine:tawafuq-prod-sample',
  name: 'DEC-2026-0001-1',
  status: 'SUCCEEDED',
  startDate: 1_767_225_600_000,
  stopDate: 1_767_312_000_000,
};
const archive = (event: unknown = { source: 'aws.states', detail }) =>
  archiveExecution(new ExecutionHistories(), new Bucket('files'), ExecutionEnded.parse(event));

test('every page of the history goes into one file, with how the execution ended', async () => {
  const event = (id: number) => ({ id, type: 'PassStateEntered' as const, timestamp: new Date(id) });
  sfn.on(GetExecutionHistoryCommand).resolves({ events: [event(3)] });
  sfn.on(GetExecutionHistoryCommand, { nextToken: 'two' }).resolves({ events: [event(2)], nextToken: 'three' });
  sfn.on(DescribeStateMachineForExecutionCommand, { executionArn: arn }).resolves({ definition: '{"StartAt":"A"}' });
  sfn
    .on(GetExecutionHistoryCommand, { executionArn: arn, maxResults: 1000 }, true)
    .resolves({ events: [event(1)], nextToken: 'two' });
  expect(await archive()).toEqual({ key: 'histories/tawafuq-prod-sample/DEC-2026-0001-1.json', events: 3 });
  const [put] = s3.commandCalls(PutObjectCommand);
  const { Bucket: bucket, Key, Body, ContentType } = put?.args[0].input ?? {};
  expect([bucket, Key, ContentType]).toEqual([
    'files',
    'histories/tawafuq-prod-sample/DEC-2026-0001-1.json',
    'application/json',
  ]);
  const written = JSON.parse(String(Body));
  expect(written.execution).toEqual(detail);
  expect(written.definition).toBe('{"StartAt":"A"}');
  expect(written.events.map(({ id }: { id: number }) => id)).toEqual([1, 2, 3]);
  expect(written.events[0].timestamp).toBe('1970-01-01T00:00:00.001Z');
});

test('what cannot be read or written fails, so that the event is tried again and then kept', async () => {
  const refusal = Object.assign(new Error('slow down'), { name: 'ThrottlingException' });
  sfn.on(GetExecutionHistoryCommand).rejects(refusal);
  await expect(archive()).rejects.toMatchObject({
    name: 'UpstreamError',
    message: expect.stringContaining('slow down'),
  });
  expect(s3.commandCalls(PutObjectCommand)).toEqual([]);
  sfn.on(GetExecutionHistoryCommand).resolves({ events: [] });
  s3.on(PutObjectCommand).rejects(Object.assign(new Error('no'), { name: 'AccessDenied' }));
  await expect(archive()).rejects.toMatchObject({
    name: 'UpstreamError',
    message: expect.stringContaining('S3: AccessDenied'),
  });
});

test.each([
  ['that goes on', { ...detail, status: 'RUNNING' }],
  ['whose name is a path', { ...detail, name: '../other' }],
])('an execution %s is refused', (_, wrong) => {
  expect(() => ExecutionEnded.parse({ detail: wrong })).toThrow();
});
