import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  DescribeStateMachineForExecutionCommand,
  GetExecutionHistoryCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { archiveExecution } from '#functions/archive-execution/archive-execution.ts';
import { awaitChange } from '#functions/await-change/await-change.ts';
import { dispatch } from '#functions/dispatch/dispatch.ts';
import { Bucket } from '#functions/lib/aws/bucket.ts';
import { ExecutionHistories } from '#functions/lib/aws/execution-histories.ts';
import { DispatchFunction } from '#functions/lib/aws/lambda.ts';
import { StepFunctions } from '#functions/lib/aws/sfn.ts';
import { log } from '#functions/lib/log.ts';
import { submitCase } from '#functions/lib/use-cases/submit-case.ts';
import { createWorld, sampleForm } from './support/world.ts';

/** What other services refuse, and what becomes of it for whoever asked. */
process.env['AWS_REGION'] = 'eu-west-1';
process.env['AWS_ACCESS_KEY_ID'] = 'none';
process.env['AWS_SECRET_ACCESS_KEY'] = 'none';

const [lambda, sfn, s3] = [mockClient(LambdaClient), mockClient(SFNClient), mockClient(S3Client)];
const warned = vi.spyOn(log, 'warn');
const reported = vi.spyOn(log, 'error');
beforeEach(() => {
  for (const spy of [warned, reported]) spy.mockReset().mockReturnValue(undefined);
});
afterEach(() => {
  for (const client of [lambda, sfn, s3]) client.reset();
});

const named = (name: string) => Object.assign(new Error(name), { name });
const machines = new StepFunctions({ decision: 'arn:m' });

describe('Lambda', () => {
  test.each(['TooManyRequestsException', 'ServiceException', 'ResourceNotFoundException'])(
    '%s at the hand-over: the case is committed, its proposer answered, and the sweep sends what it owes',
    async (name) => {
      lambda.on(InvokeCommand).rejects(named(name));
      const world = await createWorld();
      const services = { ...world.services, dispatcher: new DispatchFunction('dispatch') };
      const submission = { procedure: 'decision', form: sampleForm };
      const { caseId } = await submitCase(services, await world.as('iom'), submission);
      expect((await world.view(caseId)).state).toBe('submitted');
      expect(warned).toHaveBeenCalledOnce();

      const sent: string[] = [];
      const started: string[] = [];
      const post = {
        services,
        mailFrom: 'tawafuq@example.org',
        mailer: { send: async ({ to }: { to: string }) => void sent.push(to) },
        machines: { start: async (_: string, id: string) => void started.push(id), resume: async () => {} },
      };
      // The committer's own claim holds for a minute.
      expect(await dispatch(post, { sweep: true, time: world.now() })).toEqual({ done: 0, failed: 0 });
      await world.advance(61_000);
      expect(await dispatch(post, { sweep: true, time: world.now() })).toEqual({ done: 1, failed: 0 });
      expect([sent.sort(), started]).toEqual([['iom@example.org', 'secretariat@example.org'], [`${caseId}-1`]]);
    },
  );
});

describe('Step Functions', () => {
  /** A case whose machine owes an answer, or a start. */
  async function owing(what: 'resume' | 'start') {
    const world = await createWorld();
    const caseId = await world.submit();
    const input = { caseId, procedure: 'decision', stage: 'screening', waitSeconds: 1, flow: 0 };
    const machine =
      what === 'start' ? { start: { name: `${caseId}-1`, input } } : { resume: { taskToken: 't', output: input } };
    world.stores.owe({ caseId, procedure: 'decision', seq: 99, messages: [], ...machine });
    const post = { services: world.services, machines, mailFrom: 't@example.org', mailer: { send: async () => {} } };
    return () => dispatch(post, { sweep: true, time: world.now() });
  }

  test.each(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'])(
    '%s: nobody waits for the answer any more, and it is not owed any more',
    async (name) => {
      sfn.on(SendTaskSuccessCommand).rejects(named(name));
      const sweep = await owing('resume');
      expect(await sweep()).toEqual({ done: 1, failed: 0 });
      expect(await sweep()).toEqual({ done: 0, failed: 0 });
      expect(reported).not.toHaveBeenCalled();
    },
  );

  test('ExecutionAlreadyExists: it was started before, and is not owed any more', async () => {
    sfn.on(StartExecutionCommand).rejects(named('ExecutionAlreadyExists'));
    expect(await (await owing('start'))()).toEqual({ done: 1, failed: 0 });
  });

  test.each<['resume' | 'start', string]>([
    ['resume', 'ThrottlingException'],
    ['start', 'ThrottlingException'],
    ['start', 'ExecutionLimitExceeded'],
    ['start', 'StateMachineDoesNotExist'],
  ])('%s: %s: it stays owed, operators hear of it, and a later sweep does it', async (what, name) => {
    sfn.onAnyCommand().rejects(named(name));
    const sweep = await owing(what);
    await expect(sweep()).rejects.toMatchObject({ name: 'UpstreamError' });
    sfn.reset();
    sfn.onAnyCommand().resolves({});
    expect(await sweep()).toEqual({ done: 1, failed: 0 });
  });

  test.each([
    ['ThrottlingException', false],
    ['TaskTimedOut', true],
  ])('%s to a machine that came too late to wait', async (name, isDone) => {
    sfn.on(SendTaskSuccessCommand).rejects(named(name));
    const world = await createWorld();
    const caseId = await world.submit();
    const input = { caseId, stage: 'left long ago', flow: 0, taskToken: 't', at: world.now() };
    const answered = awaitChange(world.services, machines, input);
    if (isDone) await expect(answered).resolves.toBeUndefined();
    // The machine's own retry calls the function again (workflows/kit/retry.ts).
    else await expect(answered).rejects.toMatchObject({ name: 'UpstreamError' });
  });
});

describe('files and histories', () => {
  const ended = {
    detail: {
      executionArn: 'a',
      stateMachineArn: 'm',
      name: 'n',
      status: 'SUCCEEDED' as const,
      startDate: 0,
      stopDate: 1,
    },
  };

  test.each(['NoSuchKey', 'SlowDown', 'AccessDenied'])(
    '%s: the call fails, so that Lambda makes it again',
    async (name) => {
      s3.on(GetObjectCommand).rejects(named(name));
      await expect(new Bucket('b').read('incoming/x')).rejects.toMatchObject({ name: 'UpstreamError' });
    },
  );

  test('a history that cannot be read, or kept, fails as well; whole or not at all', async () => {
    const archive = () => archiveExecution(new ExecutionHistories(), new Bucket('b'), ended);
    sfn
      .on(GetExecutionHistoryCommand)
      .resolvesOnce({ events: [], nextToken: '2' })
      .rejects(named('ThrottlingException'));
    await expect(archive()).rejects.toMatchObject({ name: 'UpstreamError' });
    expect(s3.commandCalls(PutObjectCommand)).toHaveLength(0);
    sfn.reset();
    sfn.on(GetExecutionHistoryCommand).resolves({ events: [] });
    sfn.on(DescribeStateMachineForExecutionCommand).rejectsOnce(named('ThrottlingException')).resolves({});
    await expect(archive()).rejects.toMatchObject({ name: 'UpstreamError' });
    s3.on(PutObjectCommand).rejectsOnce(named('SlowDown')).resolves({});
    await expect(archive()).rejects.toMatchObject({ name: 'UpstreamError' });
    expect(await archive()).toEqual({ key: 'histories/m/n.json', events: 0 });
  });
});
