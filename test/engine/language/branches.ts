import { type LanguageCase, lambda, pass } from './language-case.ts';

const wait = (name: string, Seconds: number) => ({
  StartAt: name,
  States: { [name]: { Type: 'Wait', Seconds, Output: name, End: true } },
});

/** Parallel and Map. */
export const branchCases: readonly LanguageCase[] = [
  {
    rule: 'a branch reads outer variables; its own are gone outside',
    source: 'guide, Passing data between states with variables, Variable scope',
    states: {
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
    },
    gives: { output: { branches: [3], inner: false } },
  },
  {
    rule: 'Parallel gives the outputs in the order of branches, whoever ends first',
    source: 'spec, Parallel State',
    states: { P: { Type: 'Parallel', Branches: [wait('slow', 2), wait('fast', 1)], End: true } },
    gives: { output: ['slow', 'fast'], elapsedSeconds: 2 },
  },
  {
    rule: 'a failing branch ends its siblings and fails the state; Catch finds it by its own name',
    source: 'spec, Parallel State',
    states: {
      P: {
        Type: 'Parallel',
        Catch: [{ ErrorEquals: ['Mine'], Next: 'Z' }],
        End: true,
        Branches: [wait('W', 3), { StartAt: 'X', States: { X: { Type: 'Fail', Error: 'Mine' } } }],
      },
      Z: pass('{% $states.input.Error %}'),
    },
    gives: {
      output: 'Mine',
      elapsedSeconds: 0,
      among: ['WaitStateAborted', 'ParallelStateFailed', 'ParallelStateExited'],
    },
  },
  {
    rule: 'Map runs ItemProcessor on each item through ItemSelector, with the Map context',
    source: 'spec, Map State',
    states: {
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
    input: { list: [1, 2, 3] },
    gives: { output: [10, 21, 32], counted: { MapIterationSucceeded: 3 } },
  },
  {
    rule: 'Map keeps to MaxConcurrency',
    source: 'spec, Map State Concurrency',
    states: {
      M: {
        Type: 'Map',
        Items: [1, 2, 3, 4, 5],
        MaxConcurrency: 2,
        ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Wait', Seconds: 1, End: true } } },
        End: true,
      },
    },
    gives: { output: [1, 2, 3, 4, 5], elapsedSeconds: 3 },
  },
  {
    rule: 'Map over nothing gives an empty array',
    source: 'spec, Map State',
    states: {
      M: { Type: 'Map', Items: [], ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Succeed' } } }, End: true },
    },
    gives: { output: [] },
  },
  {
    rule: 'a failing iteration fails the Map; a retry runs all iterations again',
    source: 'spec, Map State',
    states: {
      M: {
        Type: 'Map',
        Items: [1, 2],
        MaxConcurrency: 1,
        Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 1 }],
        ItemProcessor: { StartAt: 'I', States: { I: lambda('f') } },
        End: true,
      },
    },
    functions: { f: [{ echoes: true }, { throws: 'Boom', message: 'it failed' }, { echoes: true }] },
    gives: {
      output: [1, 2],
      calls: { f: 4 },
      counted: { MapIterationFailed: 1, MapStateStarted: 2, MapStateFailed: 0 },
    },
  },
  {
    rule: 'a Parallel state fails once its retries are used up',
    source: 'spec, Parallel State',
    states: {
      P: {
        Type: 'Parallel',
        Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 1 }],
        Branches: [{ StartAt: 'F', States: { F: { Type: 'Fail', Error: 'Mine' } } }],
        End: true,
      },
    },
    gives: { status: 'FAILED', error: 'Mine', counted: { ParallelStateStarted: 2, ParallelStateFailed: 1 } },
  },
  {
    rule: 'States.TaskFailed matches the error of a branch as well',
    source: 'guide, Handling errors, States.TaskFailed',
    states: {
      P: {
        Type: 'Parallel',
        Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: 'Z' }],
        Branches: [{ StartAt: 'F', States: { F: lambda('f') } }],
        End: true,
      },
      Z: pass('{% $states.input.Error %}'),
    },
    functions: { f: [{ throws: 'Boom', message: 'why' }] },
    gives: { output: 'Boom' },
  },
  {
    rule: 'a failing iteration aborts those beside it',
    source: 'spec, Map State',
    states: {
      M: {
        Type: 'Map',
        Items: [1, 4],
        ItemProcessor: {
          StartAt: 'W',
          States: {
            W: { Type: 'Wait', Seconds: '{% $states.input %}', Next: 'F' },
            F: { Type: 'Fail', Error: 'Mine' },
          },
        },
        End: true,
      },
    },
    gives: {
      status: 'FAILED',
      error: 'Mine',
      elapsedSeconds: 1,
      among: ['MapIterationFailed', 'WaitStateAborted', 'MapIterationAborted', 'MapStateFailed'],
    },
  },
  {
    rule: 'the states of an iteration see the item in the context, also after the first',
    source: 'guide, Accessing execution data from the Context object, Map state',
    states: {
      M: {
        Type: 'Map',
        Items: ['a', 'b'],
        ItemSelector: { n: 0 },
        ItemProcessor: {
          StartAt: 'I',
          States: { I: pass(1, { Next: 'J' }), J: pass('{% $states.context.Map.Item.Value & $states.input %}') },
        },
        End: true,
      },
    },
    gives: { output: ['a1', 'b1'] },
  },
];
