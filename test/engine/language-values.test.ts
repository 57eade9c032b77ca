import { describe, expect, it } from 'vitest';
import { outcome, pass, type Rule } from './support/execution-run.ts';

const rules: readonly Rule[] = [
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
];

describe('the language: the flow and its values', () => {
  it.each(rules)('%s (%s)', (_rule, _source, check) => check());
});
