import { describe, expect, it } from 'vitest';
import { languageCases } from './language/language-cases.ts';
import { runCase } from './support/run-case.ts';

describe('the language', () => {
  it.each(languageCases.map((each) => [each.rule, each.source, each] as const))('%s (%s)', async (_, __, each) => {
    const { among = [], counted = {}, calls = {}, ...exact } = each.gives;
    const run = await runCase(each);
    expect({
      ...run.outcome,
      elapsedSeconds: run.elapsedSeconds,
      types: run.types,
      timersLeft: run.timers.size,
    }).toEqual(expect.objectContaining({ status: 'SUCCEEDED', timersLeft: 0, ...exact }));
    expect(run.types).toEqual(expect.arrayContaining([...among]));
    for (const [type, count] of Object.entries(counted)) {
      expect([type, run.types.filter((each) => each === type).length]).toEqual([type, count]);
    }
    expect(run.attempts).toMatchObject(calls);
  });
});
