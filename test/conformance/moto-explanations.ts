import type { Explanation } from './explanation.ts';

export const motoExplanations: readonly Explanation[] = [
  {
    differences: ['bare text'],
    source: 'API reference, DescribeExecution, output',
    right: 'engine',
    because: 'An output is JSON text; moto leaves the quotes of a string away.',
  },
  {
    differences: ['null left out'],
    source: 'API reference, DescribeExecution, output',
    right: 'engine',
    because: 'null is JSON like any other output; moto gives no output then.',
  },
  {
    differences: ['error States.Runtime, not States.NoChoiceMatched'],
    source: 'spec, Appendix A; guide, Handling errors, States.NoChoiceMatched',
    right: 'either',
    because:
      'Both texts give it this name, and moto raises its general error; what Step Functions itself answers we have not seen.',
  },
  {
    differences: ['error States.Runtime, not States.QueryEvaluationError'],
    source: 'spec, JSONata Runtime Errors',
    right: 'engine',
    because:
      'moto names an undefined result so, but neither an error inside an expression nor a value of the wrong type.',
  },
  {
    differences: ['status FAILED, not SUCCEEDED', 'error States.QueryEvaluationError, not -'],
    cases: ['an expression that fails in a Task is caught by States.ALL'],
    source: 'spec, JSONata Runtime Errors',
    right: 'engine',
    because: 'Task, Map and Parallel may catch the error; moto evaluates Output after it has looked for a catcher.',
  },
  {
    differences: ['status SUCCEEDED, not FAILED', 'error -, not States.DataLimitExceeded'],
    cases: ['States.ALL does not catch States.DataLimitExceeded'],
    source: 'guide, Handling errors, States.DataLimitExceeded',
    right: 'engine',
    because: 'The error is terminal and States.ALL does not match it; in moto it does.',
  },
  {
    differences: ['status FAILED, not SUCCEEDED', 'error States.Runtime, not -'],
    cases: ['$partition, $range, $hash, $parse, and $random with a seed'],
    source: 'guide, Transforming data with JSONata, Functions provided by Step Functions',
    right: 'engine',
    because: 'moto declares these functions in JSONata, $hash not at all and $random under another name.',
  },
  {
    differences: ['status FAILED, not SUCCEEDED', 'error States.QueryEvaluationError, not -'],
    cases: ['the context names the execution, the machine and the state'],
    source: 'guide, Accessing execution data from the Context object',
    right: 'engine',
    because: 'moto has no Execution.RedriveCount.',
  },
  {
    differences: ['output'],
    cases: [
      'Assign and Output are computed from the values of state entry',
      'generated 013',
      'generated 018',
      'generated 083',
      'generated 084',
      'generated 102',
      'generated 106',
      'generated 107',
      'generated 115',
    ],
    source: 'spec, JSONata Concepts, Using Assign',
    right: 'engine',
    because: 'A new value takes effect in the next state, so Output sees the one before; moto assigns first.',
  },
  {
    differences: ['output'],
    cases: [
      'the first Choice rule that is true wins, with its own Assign and Output',
      'a later Choice rule is used when those before it are false',
      'generated 033',
      'generated 057',
      'generated 061',
      'generated 125',
    ],
    source: 'guide, Choice workflow state, Using Assign with Choice states',
    right: 'engine',
    because: 'Assign and Output of the state are for Default alone; moto applies them after those of the rule.',
  },
  {
    differences: ['status SUCCEEDED, not FAILED', 'error -, not States.NoChoiceMatched'],
    cases: ['generated 093'],
    source: 'guide, Choice workflow state, Using Assign with Choice states',
    right: 'engine',
    because: 'As above: the variable that moto assigned wrongly makes a later rule true.',
  },
  {
    differences: ['no WaitStateAborted', 'no MapIterationAborted', 'more MapIterationSucceeded'],
    onlyBranches: true,
    source: 'API reference, HistoryEvent, type',
    right: 'engine',
    because:
      'A failing branch aborts its siblings, each with its event; moto ends their threads silently, and says that a stopped iteration succeeded.',
  },
];
