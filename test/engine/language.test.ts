import { describe, expect, it } from 'vitest';
import { executionRun, lambda, named } from './support/execution-run.ts';

const pass = (Output: unknown, more: Record<string, unknown> = { End: true }) => ({ Type: 'Pass', Output, ...more });

/** Runs to the end: what a reader of a case needs to see. */
async function outcome(...args: Parameters<typeof executionRun>) {
  const run = executionRun(...args);
  const { status, output, error } = await run.finish();
  return { status, output, error, run };
}

/** Each case: the rule, where it is written ("spec" is states-language.net, "guide" the developer guide), and the check. */
const rules: readonly [rule: string, source: string, check: () => Promise<void>][] = [
  [
    'a Pass state without Output hands its input on',
    'spec, Pass State',
    async () => {
      expect(await outcome({ A: { Type: 'Pass', End: true } }, { input: { x: 1 } })).toMatchObject({
        output: { x: 1 },
      });
    },
  ],
  [
    'strings inside Output are evaluated, other strings are literal',
    'guide, Transforming data with JSONata',
    async () => {
      const { output } = await outcome(
        { A: pass({ a: ['{% $states.input.x + 1 %}', ' {% no %}', '$x'] }) },
        { input: { x: 1 } },
      );
      expect(output).toEqual({ a: [2, ' {% no %}', '$x'] });
    },
  ],
  [
    'an undefined result is States.QueryEvaluationError',
    'guide, Handling errors, States.QueryEvaluationError',
    async () => {
      const { error, run } = await outcome({ A: pass('{% $states.input.missing %}') });
      expect(error).toBe('States.QueryEvaluationError');
      expect(run.types).toEqual(['ExecutionStarted', 'PassStateEntered', 'EvaluationFailed', 'ExecutionFailed']);
      expect(run.history[2]?.details).toMatchObject({ state: 'A', location: 'Output' });
    },
  ],
  [
    'null is a value, not undefined',
    'guide, Transforming data with JSONata',
    async () => {
      expect(await outcome({ A: pass('{% $states.input.x %}') }, { input: { x: null } })).toMatchObject({
        status: 'SUCCEEDED',
        output: null,
      });
    },
  ],
  [
    'a path through an array gives what JSONata gives',
    'guide, Transforming data with JSONata',
    async () => {
      const { output } = await outcome(
        { A: pass('{% $states.input.list.n %}') },
        { input: { list: [{ n: 1 }, { n: 2 }] } },
      );
      expect(output).toEqual([1, 2]);
    },
  ],
  [
    'Assign and Output are computed from the values of state entry',
    'guide, Passing data between states with variables',
    async () => {
      const { output } = await outcome({
        A: { Type: 'Pass', Assign: { x: 1, y: 1 }, Next: 'B' },
        B: { Type: 'Pass', Assign: { x: '{% $y + 1 %}', y: '{% $x + 2 %}' }, Output: '{% $x %}', Next: 'C' },
        C: pass({ was: '{% $states.input %}', x: '{% $x %}', y: '{% $y %}' }),
      });
      expect(output).toEqual({ was: 1, x: 2, y: 3 });
    },
  ],
  [
    'a branch reads outer variables; its own are gone outside',
    'guide, Passing data between states with variables, Variable scope',
    async () => {
      const { output, run } = await outcome({
        A: { Type: 'Pass', Assign: { outer: 1 }, Next: 'P' },
        P: {
          Type: 'Parallel',
          Next: 'Z',
          Branches: [
            {
              StartAt: 'B',
              States: {
                B: { Type: 'Pass', Assign: { inner: '{% $outer + 1 %}' }, Next: 'C' },
                C: pass('{% $outer + $inner %}'),
              },
            },
          ],
        },
        Z: pass({ branches: '{% $states.input %}', inner: '{% $exists($inner) %}' }),
      });
      expect(output).toEqual({ branches: [3], inner: false });
      expect(
        run.history.find(({ details }) => details?.['name'] === 'A' && details['assignedVariables'])?.details,
      ).toMatchObject({ assignedVariables: { outer: '1' } });
    },
  ],
  [
    'the first Choice rule that is true wins, with its own Assign and Output',
    'spec, Choice State',
    async () => {
      const choice = {
        Type: 'Choice',
        Assign: { by: 'default' },
        Default: 'Z',
        Choices: [
          { Condition: '{% $states.input.n > 5 %}', Next: 'Z', Assign: { by: 'first' }, Output: 'big' },
          { Condition: '{% $states.input.n > 1 %}', Next: 'Z', Assign: { by: 'second' } },
        ],
      };
      const Z = pass({ by: '{% $by %}', in: '{% $states.input %}' });
      expect((await outcome({ C: choice, Z }, { input: { n: 9 } })).output).toEqual({ by: 'first', in: 'big' });
      expect((await outcome({ C: choice, Z }, { input: { n: 2 } })).output).toEqual({ by: 'second', in: { n: 2 } });
      expect((await outcome({ C: choice, Z }, { input: { n: 0 } })).output).toEqual({ by: 'default', in: { n: 0 } });
    },
  ],
  [
    'no rule and no Default is States.NoChoiceMatched',
    'spec, Choice State',
    async () => {
      const { error } = await outcome({
        C: { Type: 'Choice', Choices: [{ Condition: '{% false %}', Next: 'Z' }] },
        Z: { Type: 'Succeed' },
      });
      expect(error).toBe('States.NoChoiceMatched');
    },
  ],
  [
    'a Condition that is no boolean is an error, not false',
    'guide, Choice workflow state',
    async () => {
      const { error } = await outcome({
        C: { Type: 'Choice', Default: 'Z', Choices: [{ Condition: "{% 'yes' %}", Next: 'Z' }] },
        Z: { Type: 'Succeed' },
      });
      expect(error).toBe('States.QueryEvaluationError');
    },
  ],
  [
    'Wait waits for Seconds, or until Timestamp; a past instant does not wait',
    'spec, Wait State',
    async () => {
      const wait = async (fields: object) =>
        (await outcome({ W: { Type: 'Wait', ...fields, End: true } }, { input: { n: 7 } })).run.elapsedSeconds;
      expect(await wait({ Seconds: '{% $states.input.n %}' })).toBe(7);
      expect(await wait({ Timestamp: '2026-01-01T00:01:00+00:00' })).toBe(60);
      expect(await wait({ Timestamp: '2020-01-01T00:00:00Z' })).toBe(0);
    },
  ],
  [
    'Fail takes Error and Cause from expressions',
    'spec, Fail State',
    async () => {
      const { status, error, run } = await outcome({
        F: { Type: 'Fail', Error: "{% 'My' & 'Error' %}", Cause: 'because' },
      });
      expect({ status, error, cause: run.execution.cause }).toEqual({
        status: 'FAILED',
        error: 'MyError',
        cause: 'because',
      });
    },
  ],
  [
    'Retry waits interval x rate^n, at most MaxDelaySeconds, MaxAttempts times',
    'spec, Retrying after Error',
    async () => {
      const Retry = [
        { ErrorEquals: ['Boom'], IntervalSeconds: 2, BackoffRate: 3, MaxAttempts: 3, MaxDelaySeconds: 10 },
      ];
      const { error, run } = await outcome(
        { T: lambda('f', { Retry }) },
        {
          callees: {
            f: () => {
              throw named('Boom');
            },
          },
        },
      );
      expect({ error, calls: run.attempts['f'], seconds: run.elapsedSeconds }).toEqual({
        error: 'Boom',
        calls: 4,
        seconds: 2 + 6 + 10,
      });
      expect(run.types.filter((type) => type === 'TaskStateEntered')).toHaveLength(1);
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
    'each retrier counts its own attempts; the first that matches is used',
    'spec, Retrying after Error',
    async () => {
      const Retry = [
        { ErrorEquals: ['A'], MaxAttempts: 1 },
        { ErrorEquals: ['States.ALL'], MaxAttempts: 1 },
      ];
      const errors = ['A', 'B', 'A'];
      const { error, run } = await outcome(
        { T: lambda('f', { Retry }) },
        {
          callees: {
            f: (_, n) => {
              throw named(errors[n - 1] ?? 'X');
            },
          },
        },
      );
      expect({ error, calls: run.attempts['f'] }).toEqual({ error: 'A', calls: 3 });
    },
  ],
  [
    'Catch comes after Retry is used up; its Output sees $states.errorOutput, its Assign is stored',
    'spec, Fallback States',
    async () => {
      const { output, run } = await outcome(
        {
          T: lambda('f', {
            Retry: [{ ErrorEquals: ['Boom'], MaxAttempts: 1 }],
            Catch: [
              {
                ErrorEquals: ['Boom'],
                Next: 'Z',
                Assign: { e: '{% $states.errorOutput.Error %}' },
                Output: { cause: '{% $states.errorOutput.Cause %}', in: '{% $states.input %}' },
              },
            ],
          }),
          Z: pass({ e: '{% $e %}', got: '{% $states.input %}' }),
        },
        {
          input: 5,
          callees: {
            f: () => {
              throw named('Boom', 'why');
            },
          },
        },
      );
      expect(output).toEqual({ e: 'Boom', got: { cause: 'why', in: 5 } });
      expect(run.attempts['f']).toBe(2);
    },
  ],
  [
    'a Catch without Output hands the error output on',
    'spec, Error output',
    async () => {
      const { output } = await outcome(
        {
          T: lambda('f', { Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: 'Z' }] }),
          Z: { Type: 'Pass', End: true },
        },
        {
          callees: {
            f: () => {
              throw named('Boom', 'why');
            },
          },
        },
      );
      expect(output).toEqual({ Error: 'Boom', Cause: 'why' });
    },
  ],
  [
    'an expression that fails in a Task is caught by States.ALL',
    'guide, Handling errors, States.QueryEvaluationError',
    async () => {
      const { output } = await outcome(
        {
          T: lambda('f', {
            Output: '{% $states.result.nothing %}',
            Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Z' }],
          }),
          Z: pass('{% $states.input.Error %}'),
        },
        { callees: { f: () => 1 } },
      );
      expect(output).toBe('States.QueryEvaluationError');
    },
  ],
  [
    'States.ALL does not catch States.DataLimitExceeded',
    'guide, Handling errors, States.DataLimitExceeded',
    async () => {
      const { error } = await outcome(
        { T: lambda('f', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Z' }] }), Z: { Type: 'Succeed' } },
        { callees: { f: () => 'x'.repeat(262_200) } },
      );
      expect(error).toBe('States.DataLimitExceeded');
    },
  ],
  [
    '256 KiB are counted in UTF-8 bytes',
    'guide, Service quotas',
    async () => {
      const size = async (text: string) =>
        (await outcome({ A: pass('{% $states.input & $states.input %}') }, { input: text })).status;
      expect([await size('x'.repeat(131_070)), await size('é'.repeat(70_000))]).toEqual(['SUCCEEDED', 'FAILED']);
    },
  ],
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
    'Parallel gives the outputs in the order of branches, whoever ends first',
    'spec, Parallel State',
    async () => {
      const branch = (name: string, Seconds: number) => ({
        StartAt: name,
        States: { [name]: { Type: 'Wait', Seconds, Output: name, End: true } },
      });
      const { output } = await outcome({
        P: { Type: 'Parallel', Branches: [branch('slow', 9), branch('fast', 1)], End: true },
      });
      expect(output).toEqual(['slow', 'fast']);
    },
  ],
  [
    'a failing branch ends its siblings and fails the state; Catch finds it by its own name',
    'spec, Parallel State',
    async () => {
      const { output, run } = await outcome({
        P: {
          Type: 'Parallel',
          Catch: [{ ErrorEquals: ['Mine'], Next: 'Z' }],
          End: true,
          Branches: [
            { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 50, End: true } } },
            { StartAt: 'X', States: { X: { Type: 'Fail', Error: 'Mine' } } },
          ],
        },
        Z: pass('{% $states.input.Error %}'),
      });
      expect({ output, seconds: run.elapsedSeconds, timers: run.timers.size }).toEqual({
        output: 'Mine',
        seconds: 0,
        timers: 0,
      });
      expect(run.types).toEqual(
        expect.arrayContaining(['WaitStateAborted', 'ParallelStateFailed', 'ParallelStateExited']),
      );
    },
  ],
  [
    'Map runs ItemProcessor on each item through ItemSelector, with the Map context',
    'spec, Map State',
    async () => {
      const { output, run } = await outcome(
        {
          M: {
            Type: 'Map',
            Items: '{% $states.input.list %}',
            ItemSelector: { v: '{% $states.context.Map.Item.Value %}', i: '{% $states.context.Map.Item.Index %}' },
            ItemProcessor: {
              ProcessorConfig: { Mode: 'INLINE' },
              StartAt: 'I',
              States: { I: pass('{% $states.input.v * 10 + $states.input.i %}') },
            },
            End: true,
          },
        },
        { input: { list: [1, 2, 3] } },
      );
      expect(output).toEqual([10, 21, 32]);
      expect(run.types.filter((type) => type === 'MapIterationSucceeded')).toHaveLength(3);
    },
  ],
  [
    'Map keeps to MaxConcurrency',
    'spec, Map State Concurrency',
    async () => {
      const { run } = await outcome({
        M: {
          Type: 'Map',
          Items: [1, 2, 3, 4, 5],
          MaxConcurrency: 2,
          ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Wait', Seconds: 10, End: true } } },
          End: true,
        },
      });
      expect(run.elapsedSeconds).toBe(30);
    },
  ],
  [
    'Map over nothing gives an empty array',
    'spec, Map State',
    async () => {
      expect(
        (
          await outcome({
            M: {
              Type: 'Map',
              Items: [],
              ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Succeed' } } },
              End: true,
            },
          })
        ).output,
      ).toEqual([]);
    },
  ],
  [
    'a failing iteration fails the Map; a retry runs all iterations again',
    'spec, Map State',
    async () => {
      const { output, run } = await outcome(
        {
          M: {
            Type: 'Map',
            Items: [1, 2],
            Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 1 }],
            ItemProcessor: { StartAt: 'I', States: { I: lambda('f') } },
            End: true,
          },
        },
        {
          callees: {
            f: (item, n) => {
              if (n === 1) throw named('Boom');
              return item;
            },
          },
        },
      );
      expect(output).toEqual([1, 2]);
      expect(run.types).toEqual(
        expect.arrayContaining(['MapIterationFailed', 'MapIterationAborted', 'MapStateFailed']),
      );
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

describe('the language', () => {
  it.each(rules)('%s (%s)', (_rule, _source, check) => check());
});
