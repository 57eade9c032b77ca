import { describe, expect, it } from 'vitest';
import { lambda, named, outcome, pass, type Rule } from './support/execution-run.ts';

const rules: readonly Rule[] = [
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
];

describe('the language: errors', () => {
  it.each(rules)('%s (%s)', (_rule, _source, check) => check());
});
