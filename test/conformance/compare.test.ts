import { describe, expect, it } from 'vitest';
import { differences } from './compare.ts';
import { type Explanation, judge, stale } from './explanation.ts';
import type { Result } from './implementation.ts';

const result = (more: Partial<Result> = {}): Result => ({
  status: 'SUCCEEDED',
  output: 1,
  types: ['ExecutionStarted', 'PassStateEntered', 'PassStateExited', 'ExecutionSucceeded'],
  ...more,
});

describe('comparing two results', () => {
  it('finds none in equal ones', () => {
    expect(differences(result(), result())).toEqual([]);
  });

  it('names status and error with their values, and then looks no further', () => {
    const failed = result({ status: 'FAILED', error: 'E', types: [] });
    expect(differences(result(), failed)).toEqual(['status FAILED, not SUCCEEDED', 'error E, not -']);
  });

  it('tells outputs, left-out nulls and bare texts apart', () => {
    expect(differences(result(), result({ output: 2 }))).toEqual(['output']);
    const { output: _, ...without } = result();
    expect(differences(result({ output: null }), without)).toEqual(['null left out']);
    expect(differences(result({ output: 'a' }), result({ output: 'a', bareText: true }))).toEqual(['bare text']);
  });

  it('reads the message in the cause of a function, and leaves the wording of the service', () => {
    const caught = (error: string, cause: string) => result({ output: { Error: error, Cause: cause } });
    expect(differences(caught('Boom', 'why'), caught('Boom', '{"errorMessage":"why","trace":[1]}'))).toEqual([]);
    expect(differences(caught('Boom', 'why'), caught('Boom', 'other'))).toEqual(['output']);
    expect(differences(caught('States.Timeout', 'a'), caught('States.Timeout', 'b'))).toEqual([]);
  });

  it('counts events by type, and compares the order of the others', () => {
    const types = ['ExecutionStarted', 'PassStateExited', 'PassStateEntered', 'EvaluationFailed', 'ExecutionSucceeded'];
    expect(differences(result(), result({ types }))).toEqual(['more EvaluationFailed', 'order']);
  });

  it('lets branches take turns in any order, and nothing outside of them', () => {
    const branches = (...inside: string[]) =>
      result({ types: ['ParallelStateEntered', ...inside, 'ParallelStateExited', 'PassStateEntered'] });
    expect(differences(branches('WaitStateEntered', 'A'), branches('A', 'WaitStateEntered'))).toEqual([]);
    const late = result({ types: ['ParallelStateEntered', 'A', 'ParallelStateExited', 'PassStateEntered', 'B'] });
    expect(differences(branches('A', 'B'), late)).toEqual(['order']);
  });
});

describe('explaining differences', () => {
  const each = { id: 'one', rule: '', source: '', states: { A: { Type: 'Pass' } }, gives: {} };
  const why: Explanation = { differences: ['output'], source: 'spec', right: 'engine', because: 'so' };

  it('leaves what nothing covers', () => {
    expect(judge(each, ['output', 'order'], [why]).unexplained).toEqual(['order']);
    expect(judge(each, ['output'], [{ ...why, cases: ['other'] }]).unexplained).toEqual(['output']);
    expect(judge(each, ['output'], [{ ...why, onlyBranches: true }]).unexplained).toEqual(['output']);
  });

  it('finds the explanation, the case and the difference that no longer occur', () => {
    const listed: Explanation = { ...why, differences: ['output', 'order'], cases: ['one', 'gone'] };
    expect(stale([listed], [judge(each, ['output'], [listed])])).toEqual([
      '"gone" no longer differs (so)',
      '"order" no longer differs (so)',
    ]);
    expect(stale([why], [judge(each, [], [why])])).toHaveLength(1);
  });
});
