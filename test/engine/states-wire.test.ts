import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  DescribeStateMachineForExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  RedriveExecutionCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { expect, it, onTestFinished } from 'vitest';
import { createStatesWire } from '#local/states/states-wire.ts';
import { machineArn, startMs, statesHost, temporaryJournal } from './support/states-host.ts';

const definition = {
  QueryLanguage: 'JSONata',
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'ask', Payload: '{% $states.context.Task.Token %}' },
      HeartbeatSeconds: 600,
      End: true,
    },
  },
};

/** The unmodified client against the wire front on a loopback server. */
async function servedStates() {
  const tokens: string[] = [];
  const host = statesHost(await temporaryJournal(), async (_name, token) => tokens.push(String(token)) && null);
  host.states.register({ name: 'case', arn: machineArn, definition });
  host.states.recover();
  const wire = createStatesWire(host.states, { error: (_message, { error }) => host.errors.push(error) });
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const { status, body } = await wire.handle(String(request.headers['x-amz-target']), JSON.parse(text || '{}'));
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = new SFNClient({
    region: 'eu-central-1',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  onTestFinished(async () => {
    client.destroy();
    server.close();
    await host.states.close();
  });
  return { ...host, client, tokens };
}

it('the SDK client starts, answers, reads, stops and redrives executions', async () => {
  const { client, states, tokens, clock } = await servedStates();
  const start = (name: string, input = '{"a":1}') =>
    client.send(new StartExecutionCommand({ stateMachineArn: machineArn, name, input }));

  const { executionArn = '', startDate } = await start('one');
  expect(startDate?.getTime()).toBe(startMs);
  expect((await start('one', '{ "a": 1 }')).executionArn).toBe(executionArn);
  await expect(start('one', '{"a":2}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  await expect(start('no good')).rejects.toMatchObject({ name: 'InvalidName' });
  await expect(start('two', '{')).rejects.toMatchObject({ name: 'InvalidExecutionInput' });

  await states.drain();
  const [taskToken = ''] = tokens;
  await client.send(new SendTaskHeartbeatCommand({ taskToken }));
  await expect(client.send(new SendTaskSuccessCommand({ taskToken, output: '{' }))).rejects.toMatchObject({
    name: 'InvalidOutput',
  });
  await client.send(new SendTaskSuccessCommand({ taskToken, output: '"yes"' }));
  await expect(client.send(new SendTaskFailureCommand({ taskToken }))).rejects.toMatchObject({ name: 'TaskTimedOut' });
  await expect(client.send(new SendTaskFailureCommand({ taskToken: 'f'.repeat(64) }))).rejects.toMatchObject({
    name: 'TaskDoesNotExist',
  });
  await expect(client.send(new SendTaskFailureCommand({ taskToken: 'x' }))).rejects.toMatchObject({
    name: 'InvalidToken',
  });

  expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
    status: 'SUCCEEDED',
    output: '"yes"',
    input: '{"a":1}',
    stopDate: new Date(startMs),
  });
  await expect(start('one')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  await expect(client.send(new RedriveExecutionCommand({ executionArn }))).rejects.toMatchObject({
    name: 'ExecutionNotRedrivable',
  });
  await expect(client.send(new DescribeExecutionCommand({ executionArn: 'arn:x' }))).rejects.toMatchObject({
    name: 'ExecutionDoesNotExist',
  });

  await clock.advance(1000);
  const { executionArn: second = '' } = await start('second');
  await client.send(new StopExecutionCommand({ executionArn: second, error: 'E' }));
  await client.send(new RedriveExecutionCommand({ executionArn: second }));
  await states.drain();
  await client.send(new SendTaskFailureCommand({ taskToken: tokens.at(-1), error: 'Refused', cause: 'no' }));
  const listed = await client.send(new ListExecutionsCommand({ stateMachineArn: machineArn, maxResults: 1 }));
  expect(listed.executions).toMatchObject([{ name: 'second', status: 'FAILED' }]);
  const rest = await client.send(
    new ListExecutionsCommand({ stateMachineArn: machineArn, nextToken: listed.nextToken }),
  );
  expect(rest.executions?.map(({ name }) => name)).toEqual(['one']);
  expect(rest.nextToken).toBeUndefined();
  const failed = await client.send(
    new ListExecutionsCommand({ stateMachineArn: machineArn, statusFilter: 'SUCCEEDED' }),
  );
  expect(failed.executions?.map(({ name }) => name)).toEqual(['one']);

  const byWhich = await client.send(new DescribeStateMachineForExecutionCommand({ executionArn }));
  expect(JSON.parse(byWhich.definition ?? '')).toEqual(definition);

  expect((await client.send(new ListStateMachinesCommand({}))).stateMachines).toHaveLength(1);
  const described = await client.send(new DescribeStateMachineCommand({ stateMachineArn: machineArn }));
  expect(JSON.parse(described.definition ?? '')).toEqual(definition);
});

it('the history comes in pages, forwards and backwards, the same events as in one piece', async () => {
  const { client, states, tokens } = await servedStates();
  const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn: machineArn }));
  await states.drain();
  await client.send(new SendTaskSuccessCommand({ taskToken: tokens[0], output: '1' }));
  const paged = async (reverseOrder: boolean, maxResults: number) => {
    const ids: (number | undefined)[] = [];
    let nextToken: string | undefined;
    do {
      const page = await client.send(
        new GetExecutionHistoryCommand({ executionArn, reverseOrder, maxResults, nextToken }),
      );
      ids.push(...(page.events ?? []).map(({ id }) => id));
      nextToken = page.nextToken;
    } while (nextToken);
    return ids;
  };
  const all = [1, 2, 3, 4, 5, 6, 7, 8];
  for (const size of [1, 2, 3, 4, 5, 8, 100]) {
    expect(await paged(false, size), `pages of ${size}`).toEqual(all);
    expect(await paged(true, size), `pages of ${size}, backwards`).toEqual(all.toReversed());
  }
});

it('an unknown operation or member is refused by name', async () => {
  const { states } = await servedStates();
  const wire = createStatesWire(states, { error: () => undefined });
  expect(await wire.handle('AWSStepFunctions.CreateActivity', {})).toMatchObject({
    status: 400,
    body: { __type: 'UnknownOperationException' },
  });
  expect(await wire.handle('AWSStepFunctions.SendTaskHeartbeat', { taskToken: 't', extra: 1 })).toMatchObject({
    status: 400,
    body: { __type: 'ValidationException' },
  });
});
