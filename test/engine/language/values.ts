import { type LanguageCase, pass } from './language-case.ts';

const choice = {
  Type: 'Choice',
  Assign: { by: 'default' },
  Default: 'Z',
  Choices: [
    { Condition: '{% $states.input.n > 5 %}', Next: 'Z', Assign: { by: 'first' }, Output: 'big' },
    { Condition: '{% $states.input.n > 1 %}', Next: 'Z', Assign: { by: 'second' } },
  ],
};
const chosen = { C: choice, Z: pass({ by: '{% $by %}', in: '{% $states.input %}' }) };

/** The flow from state to state, and the values that go with it. */
export const valueCases: readonly LanguageCase[] = [
  {
    rule: 'a Pass state without Output hands its input on',
    source: 'spec, Pass State',
    states: { A: { Type: 'Pass', End: true } },
    input: { x: 1 },
    gives: {
      output: { x: 1 },
      types: ['ExecutionStarted', 'PassStateEntered', 'PassStateExited', 'ExecutionSucceeded'],
    },
  },
  {
    rule: 'strings inside Output are evaluated, other strings are literal',
    source: 'guide, Transforming data with JSONata',
    states: { A: pass({ a: ['{% $states.input.x + 1 %}', ' {% no %}', '$x'] }) },
    input: { x: 1 },
    gives: { output: { a: [2, ' {% no %}', '$x'] } },
  },
  {
    rule: 'an undefined result is States.QueryEvaluationError',
    source: 'guide, Handling errors, States.QueryEvaluationError',
    states: { A: pass('{% $states.input.missing %}') },
    gives: {
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
      types: ['ExecutionStarted', 'PassStateEntered', 'EvaluationFailed', 'ExecutionFailed'],
    },
  },
  {
    rule: 'null is a value, not undefined',
    source: 'guide, Transforming data with JSONata',
    states: { A: pass('{% $states.input.x %}') },
    input: { x: null },
    gives: { output: null },
  },
  {
    rule: 'a path through an array gives what JSONata gives',
    source: 'guide, Transforming data with JSONata',
    states: { A: pass('{% $states.input.list.n %}') },
    input: { list: [{ n: 1 }, { n: 2 }] },
    gives: { output: [1, 2] },
  },
  {
    rule: 'Assign and Output are computed from the values of state entry',
    source: 'guide, Passing data between states with variables',
    states: {
      A: { Type: 'Pass', Assign: { x: 1, y: 1 }, Next: 'B' },
      B: { Type: 'Pass', Assign: { x: '{% $y + 1 %}', y: '{% $x + 2 %}' }, Output: '{% $x %}', Next: 'C' },
      C: pass({ was: '{% $states.input %}', x: '{% $x %}', y: '{% $y %}' }),
    },
    gives: { output: { was: 1, x: 2, y: 3 } },
  },
  {
    rule: 'the first Choice rule that is true wins, with its own Assign and Output',
    source: 'spec, Choice State',
    states: chosen,
    input: { n: 9 },
    gives: { output: { by: 'first', in: 'big' } },
  },
  {
    rule: 'a later Choice rule is used when those before it are false',
    source: 'spec, Choice State',
    states: chosen,
    input: { n: 2 },
    gives: { output: { by: 'second', in: { n: 2 } } },
  },
  {
    rule: 'Default is used when no Choice rule is true, with the Assign of the state',
    source: 'spec, Choice State',
    states: chosen,
    input: { n: 0 },
    gives: { output: { by: 'default', in: { n: 0 } } },
  },
  {
    rule: 'no rule and no Default is States.NoChoiceMatched',
    source: 'spec, Choice State',
    states: { C: { Type: 'Choice', Choices: [{ Condition: '{% false %}', Next: 'Z' }] }, Z: { Type: 'Succeed' } },
    gives: { status: 'FAILED', error: 'States.NoChoiceMatched' },
  },
  {
    rule: 'a Condition that is no boolean is an error, not false',
    source: 'guide, Choice workflow state',
    states: {
      C: { Type: 'Choice', Default: 'Z', Choices: [{ Condition: "{% 'yes' %}", Next: 'Z' }] },
      Z: { Type: 'Succeed' },
    },
    gives: { status: 'FAILED', error: 'States.QueryEvaluationError' },
  },
  {
    rule: 'Wait waits for Seconds, which may be an expression',
    source: 'spec, Wait State',
    states: { W: { Type: 'Wait', Seconds: '{% $states.input.n %}', End: true } },
    input: { n: 2 },
    gives: { output: { n: 2 }, elapsedSeconds: 2 },
  },
  {
    rule: 'Wait does not wait for a past Timestamp',
    source: 'spec, Wait State',
    states: { W: { Type: 'Wait', Timestamp: '2020-01-01T00:00:00Z', End: true } },
    gives: { output: {}, elapsedSeconds: 0 },
  },
  {
    rule: 'Succeed ends its line, with Output if given',
    source: 'spec, Succeed State',
    states: { S: { Type: 'Succeed', Output: '{% $states.input.n + 1 %}' } },
    input: { n: 2 },
    gives: { output: 3 },
  },
  {
    rule: 'Fail takes Error and Cause from expressions',
    source: 'spec, Fail State',
    states: { F: { Type: 'Fail', Error: "{% 'My' & 'Error' %}", Cause: 'because' } },
    gives: { status: 'FAILED', error: 'MyError', cause: 'because' },
  },
];
