import { describe, expect, it } from 'vitest';
import { executionRun, lambda, named, outcome, pass, type Rule } from './support/execution-run.ts';

const rules: readonly Rule[] = [
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
    'the states of an iteration see the item in the context, also after the first',
    'guide, Accessing execution data from the Context object, Map state',
    async () => {
      const { output } = await outcome({
        M: {
          Type: 'Map',
          Items: ['a', 'b'],
          ItemSelector: 0,
          ItemProcessor: {
            StartAt: 'I',
            States: { I: pass(1, { Next: 'J' }), J: pass('{% $states.context.Map.Item.Value & $states.input %}') },
          },
          End: true,
        },
      });
      expect(output).toEqual(['a1', 'b1']);
    },
  ],
];

describe('the language: branches', () => {
  it.each(rules)('%s (%s)', (_rule, _source, check) => check());
});
