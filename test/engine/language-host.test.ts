import { describe, expect, it } from 'vitest';
import { lambda, pass } from './language/language-case.ts';
import { executionRun, named, outcome, type Rule } from './support/execution-run.ts';

const rules: readonly Rule[] = [
  [
    'a heartbeat starts HeartbeatSeconds anew; a missed one is found as States.HeartbeatTimeout',
    'spec, Task State Timeouts',
    async () => {
      const run = executionRun({
        T: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
          Arguments: { FunctionName: 'f' },
          TimeoutSeconds: 100,
          HeartbeatSeconds: 10,
          Catch: [{ ErrorEquals: ['States.HeartbeatTimeout'], Next: 'Z' }],
          End: true,
        },
        Z: pass('quiet'),
      });
      await run.start();
      run.moveTo(8);
      await run.give({ kind: 'task-heartbeat', id: run.tokens[0]?.id ?? '' });
      await run.tick();
      expect({ output: run.execution.output, seconds: run.elapsedSeconds, timers: run.timers.size }).toEqual({
        output: 'quiet',
        seconds: 18,
        timers: 0,
      });
    },
  ],
  [
    'a token task ends by its token only, and once',
    'guide, Wait for a Callback with Task Token',
    async () => {
      const run = executionRun(
        {
          T: {
            Type: 'Task',
            Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
            Arguments: { FunctionName: 'f', Payload: '{% $states.context.Task.Token %}' },
            End: true,
          },
        },
        { callees: { f: () => 'sent' } },
      );
      await run.start();
      expect(run.execution.status).toBe('RUNNING');
      const [{ id, token } = { id: '', token: '' }] = run.tokens;
      expect(run.effects).toContainEqual(expect.objectContaining({ kind: 'invoke-lambda', payload: token }));
      await run.give({ kind: 'task-succeeded', id, output: { ok: 1 } });
      const events = run.history.length;
      await run.give({ kind: 'task-failed', id, error: 'late' });
      expect(run.execution.output).toEqual({ ok: 1 });
      expect(run.history).toHaveLength(events);
      expect(run.types).toEqual([
        'ExecutionStarted',
        'TaskStateEntered',
        'TaskScheduled',
        'TaskStarted',
        'TaskSubmitted',
        'TaskSucceeded',
        'TaskStateExited',
        'ExecutionSucceeded',
      ]);
    },
  ],
  [
    'states:startExecution ends with the answer of the call',
    'guide, Start workflow executions from a task state',
    async () => {
      const { output } = await outcome(
        {
          T: {
            Type: 'Task',
            Resource: 'arn:aws:states:::states:startExecution',
            Arguments: { StateMachineArn: 'arn:x', Input: { a: 1 } },
            End: true,
          },
        },
        { callees: { startExecution: (args) => ({ ExecutionArn: 'e', args }) } },
      );
      expect(output).toEqual({ ExecutionArn: 'e', args: { StateMachineArn: 'arn:x', Input: { a: 1 } } });
    },
  ],
  [
    'the context object',
    'guide, Accessing execution data from the Context object',
    async () => {
      const { output } = await outcome({ A: pass('{% $states.context %}') }, { input: { x: 1 } });
      expect(output).toEqual({
        Execution: {
          Id: 'arn:aws:states:eu-central-1:123456789012:execution:m:run',
          Input: { x: 1 },
          Name: 'run',
          StartTime: '2026-01-01T00:00:00.000Z',
          RedriveCount: 0,
        },
        StateMachine: { Id: 'arn:aws:states:eu-central-1:123456789012:stateMachine:m', Name: 'm' },
        State: { Name: 'A', EnteredTime: '2026-01-01T00:00:00.000Z', RetryCount: 0 },
      });
    },
  ],
  [
    '$now and $millis read the injected clock',
    'guide, Transforming data with JSONata',
    async () => {
      const { output } = await outcome({
        W: {
          Type: 'Wait',
          Seconds: 60,
          Output: ['{% $now() %}', '{% $millis() %}', "{% $now('[Y0001]') %}"],
          End: true,
        },
      });
      expect(output).toEqual(['2026-01-01T00:01:00.000Z', Date.parse('2026-01-01T00:01:00Z'), '2026']);
    },
  ],
  [
    '$uuid and $random come from the host',
    'guide, Transforming data with JSONata',
    async () => {
      const { output } = await outcome(
        {
          A: pass(['{% $uuid() %}', '{% $random() %}']),
        },
        { randoms: [0.125] },
      );
      expect(output).toEqual(['00000000-0000-4000-8000-000000000001', 0.125]);
    },
  ],
  [
    'the 25,000th event is the failure of the execution',
    'guide, Service quotas',
    async () => {
      const { error, run } = await outcome({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'A' } });
      expect({ error, events: run.history.length, last: run.types.at(-1) }).toEqual({
        error: 'States.Runtime',
        events: 25_000,
        last: 'ExecutionFailed',
      });
    },
  ],
  [
    'stop ends everything at once',
    'API reference, StopExecution',
    async () => {
      const run = executionRun({ W: { Type: 'Wait', Seconds: 9, End: true } });
      await run.start();
      await run.give({ kind: 'stop', error: 'E', cause: 'C' });
      expect(run.execution).toMatchObject({ status: 'ABORTED', error: 'E', cause: 'C' });
      expect([run.types.at(-1), run.timers.size]).toEqual(['ExecutionAborted', 0]);
    },
  ],
  [
    'JitterStrategy FULL waits a random part of the delay',
    'guide, Handling errors, Retry',
    async () => {
      const Retry = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 8, MaxAttempts: 1, JitterStrategy: 'FULL' }];
      const { run } = await outcome(
        { T: lambda('f', { Retry }) },
        {
          randoms: [0.25],
          callees: {
            f: () => {
              throw named('Boom');
            },
          },
        },
      );
      expect(run.elapsedSeconds).toBe(2);
    },
  ],
  [
    'a redrive goes on from the failed branch, and keeps what the others gave',
    'guide, Restarting state machine executions with redrive',
    async () => {
      const run = executionRun(
        {
          P: {
            Type: 'Parallel',
            End: true,
            Branches: [
              { StartAt: 'F', States: { F: lambda('f') } },
              { StartAt: 'G', States: { G: lambda('g') } },
            ],
          },
        },
        {
          callees: {
            f: () => 'f',
            g: (_, n) => {
              if (n === 1) throw named('Boom');
              return 'g';
            },
          },
        },
      );
      await run.start();
      expect(run.execution.status).toBe('FAILED');
      await run.give({ kind: 'redrive' });
      expect(run.execution).toMatchObject({ status: 'SUCCEEDED', output: ['f', 'g'], redriveCount: 1 });
      expect(run.attempts).toEqual({ f: 1, g: 2 });
    },
  ],
  [
    'Wait waits until Timestamp, in any offset',
    'spec, Wait State',
    async () => {
      const { run } = await outcome({ W: { Type: 'Wait', Timestamp: '2026-01-01T02:01:00+02:00', End: true } });
      expect(run.elapsedSeconds).toBe(60);
    },
  ],
  [
    'the history tells which variables were assigned, and where an expression failed',
    'API reference, HistoryEvent',
    async () => {
      const { run } = await outcome({
        A: { Type: 'Pass', Assign: { x: 1 }, Next: 'B' },
        B: pass('{% $states.input.missing %}'),
      });
      expect(run.history.find(({ type }) => type === 'PassStateExited')?.details).toMatchObject({
        assignedVariables: { x: '1' },
      });
      expect(run.history.find(({ type }) => type === 'EvaluationFailed')?.details).toMatchObject({
        state: 'B',
        location: 'Output',
      });
    },
  ],
];

describe('the language, where a host has its part: tokens, clock, chance, stop, redrive, history', () => {
  it.each(rules)('%s (%s)', (_rule, _source, check) => check());
});
