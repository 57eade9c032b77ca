import { describe, expect, it } from 'vitest';
import { executionRun, lambda, outcome, pass, type Rule } from './support/execution-run.ts';

const rules: readonly Rule[] = [
  [
    'TimeoutSeconds ends an attempt with States.Timeout, which States.TaskFailed does not match',
    'spec, Task State Timeouts',
    async () => {
      const Catch = [
        { ErrorEquals: ['States.TaskFailed'], Next: 'Bad' },
        { ErrorEquals: ['States.Timeout'], Next: 'Z' },
      ];
      const { output, run } = await outcome(
        {
          T: lambda('never', { TimeoutSeconds: '{% $states.input.t %}', Catch }),
          Bad: pass('bad'),
          Z: pass('timeout'),
        },
        { input: { t: 30 } },
      );
      expect({ output, seconds: run.elapsedSeconds }).toEqual({ output: 'timeout', seconds: 30 });
      expect(run.types).toContain('TaskTimedOut');
    },
  ],
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
    'the machine TimeoutSeconds ends the execution as TIMED_OUT',
    'spec, Top-level fields',
    async () => {
      const { status, run } = await outcome(
        { W: { Type: 'Wait', Seconds: 100, End: true } },
        { machine: { TimeoutSeconds: 40 } },
      );
      expect({ status, seconds: run.elapsedSeconds, timers: run.timers.size, last: run.types.at(-1) }).toEqual({
        status: 'TIMED_OUT',
        seconds: 40,
        timers: 0,
        last: 'ExecutionTimedOut',
      });
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
    '$partition, $range, $hash, $parse, $uuid, $random',
    'guide, Transforming data with JSONata',
    async () => {
      const { output } = await outcome(
        {
          A: pass([
            '{% $partition([1,2,3],2) %}',
            '{% $range(0,10,5) %}',
            "{% $hash('a','MD5') %}",
            '{% $parse(\'{"a":1}\') %}',
            '{% $uuid() %}',
            '{% $random(7) = $random(7) %}',
            '{% $random() %}',
          ]),
        },
        { randoms: [0.125] },
      );
      expect(output).toEqual([
        [[1, 2], [3]],
        [0, 5, 10],
        '0cc175b9c0f1b6a831c399e269772661',
        { a: 1 },
        '00000000-0000-4000-8000-000000000001',
        true,
        0.125,
      ]);
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
];

describe('the language: tasks and limits', () => {
  it.each(rules)('%s (%s)', (_rule, _source, check) => check());
});
