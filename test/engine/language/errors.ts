import { type Answer, type LanguageCase, lambda, pass } from './language-case.ts';

const boom: Answer = { throws: 'Boom', message: 'why' };
const caught = pass('{% $states.input.Error %}');

/** Retry, Catch and the errors that the language names. */
export const errorCases: readonly LanguageCase[] = [
  {
    rule: 'Retry waits interval x rate^n, at most MaxDelaySeconds, MaxAttempts times',
    source: 'spec, Retrying after Error',
    states: {
      T: lambda('f', {
        Retry: [{ ErrorEquals: ['Boom'], IntervalSeconds: 1, BackoffRate: 2, MaxAttempts: 3, MaxDelaySeconds: 3 }],
      }),
    },
    functions: { f: [boom] },
    gives: {
      status: 'FAILED',
      error: 'Boom',
      calls: { f: 4 },
      elapsedSeconds: 1 + 2 + 3,
      counted: { TaskStateEntered: 1, TaskFailed: 4 },
    },
  },
  {
    rule: 'each retrier counts its own attempts; the first that matches is used',
    source: 'spec, Retrying after Error',
    states: {
      T: lambda('f', {
        Retry: [
          { ErrorEquals: ['A'], MaxAttempts: 1 },
          { ErrorEquals: ['States.ALL'], MaxAttempts: 1 },
        ],
      }),
    },
    functions: { f: ['A', 'B', 'A'].map((throws) => ({ throws, message: 'why' })) },
    gives: { status: 'FAILED', error: 'A', calls: { f: 3 } },
  },
  {
    rule: 'Catch comes after Retry is used up; its Output sees $states.errorOutput, its Assign is stored',
    source: 'spec, Fallback States',
    states: {
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
    input: 5,
    functions: { f: [boom] },
    gives: { output: { e: 'Boom', got: { cause: 'why', in: 5 } }, calls: { f: 2 } },
  },
  {
    rule: 'a Catch without Output hands the error output on',
    source: 'spec, Error output',
    states: {
      T: lambda('f', { Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: 'Z' }] }),
      Z: { Type: 'Pass', End: true },
    },
    functions: { f: [boom] },
    gives: { output: { Error: 'Boom', Cause: 'why' } },
  },
  {
    rule: 'an expression that fails in a Task is caught by States.ALL',
    source: 'guide, Handling errors, States.QueryEvaluationError',
    states: {
      T: lambda('f', { Output: '{% $states.result.nothing %}', Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Z' }] }),
      Z: caught,
    },
    functions: { f: [{ returns: 1 }] },
    gives: { output: 'States.QueryEvaluationError' },
  },
  {
    rule: 'States.ALL does not catch States.DataLimitExceeded',
    source: 'guide, Handling errors, States.DataLimitExceeded',
    states: {
      T: lambda('f', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Z' }] }),
      Z: { Type: 'Succeed' },
    },
    functions: { f: [{ returns: 'x'.repeat(262_200) }] },
    gives: { status: 'FAILED', error: 'States.DataLimitExceeded' },
  },
  {
    rule: 'a payload of 256 KiB is allowed',
    source: 'guide, Service quotas',
    states: { A: pass('{% $states.input & $states.input %}') },
    input: 'x'.repeat(131_070),
    gives: { output: 'x'.repeat(262_140) },
  },
  {
    rule: '256 KiB are counted in UTF-8 bytes',
    source: 'guide, Service quotas',
    states: { A: pass('{% $states.input & $states.input %}') },
    input: 'é'.repeat(70_000),
    gives: { status: 'FAILED', error: 'States.DataLimitExceeded' },
  },
];
