import { type LanguageCase, lambda, pass } from './language-case.ts';

/** Tasks, time limits and the functions that Step Functions adds to JSONata. */
export const taskCases: readonly LanguageCase[] = [
  {
    rule: 'the result of a Lambda task has the payload and the status code',
    source: 'guide, Invoke an AWS Lambda function',
    states: { T: lambda('f', { Output: ['{% $states.result.Payload %}', '{% $states.result.StatusCode %}'] }) },
    functions: { f: [{ returns: { done: true } }] },
    gives: {
      output: [{ done: true }, 200],
      types: [
        'ExecutionStarted',
        'TaskStateEntered',
        'TaskScheduled',
        'TaskStarted',
        'TaskSucceeded',
        'TaskStateExited',
        'ExecutionSucceeded',
      ],
    },
  },
  {
    rule: 'TimeoutSeconds ends an attempt with States.Timeout, which States.TaskFailed does not match',
    source: 'spec, Task State Timeouts',
    states: {
      T: lambda('slow', {
        TimeoutSeconds: '{% $states.input.t %}',
        Catch: [
          { ErrorEquals: ['States.TaskFailed'], Next: 'Bad' },
          { ErrorEquals: ['States.Timeout'], Next: 'Z' },
        ],
      }),
      Bad: pass('bad'),
      Z: pass('timeout'),
    },
    input: { t: 1 },
    functions: { slow: [{ hangsSeconds: 2.5 }] },
    gives: { output: 'timeout', elapsedSeconds: 1, among: ['TaskTimedOut'] },
  },
  {
    rule: 'the machine TimeoutSeconds ends the execution as TIMED_OUT',
    source: 'spec, Top-level fields; API reference, DescribeExecution',
    states: { W: { Type: 'Wait', Seconds: 3, End: true } },
    machine: { TimeoutSeconds: 1 },
    gives: {
      status: 'TIMED_OUT',
      error: undefined,
      elapsedSeconds: 1,
      types: ['ExecutionStarted', 'WaitStateEntered', 'ExecutionTimedOut'],
    },
  },
  {
    rule: '$partition, $range, $hash, $parse, and $random with a seed',
    source: 'guide, Transforming data with JSONata',
    states: {
      A: pass([
        '{% $partition([1,2,3],2) %}',
        '{% $range(0,10,5) %}',
        "{% $hash('a','MD5') %}",
        '{% $parse(\'{"a":1}\') %}',
        '{% $random(7) = $random(7) %}',
      ]),
    },
    gives: { output: [[[1, 2], [3]], [0, 5, 10], '0cc175b9c0f1b6a831c399e269772661', { a: 1 }, true] },
  },
  {
    rule: 'the context names the execution, the machine and the state',
    source: 'guide, Accessing execution data from the Context object',
    states: {
      A: pass({
        input: '{% $states.context.Execution.Input %}',
        redrives: '{% $states.context.Execution.RedriveCount %}',
        state: '{% $states.context.State.Name %}',
      }),
    },
    input: { x: 1 },
    gives: { output: { input: { x: 1 }, redrives: 0, state: 'A' } },
  },
];
