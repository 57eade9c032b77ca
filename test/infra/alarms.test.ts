import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readable, resourcesOf } from './support/template.ts';

const alarms = resourcesOf('prod', 'AWS::CloudWatch::Alarm');
const entryOf = (description: string): string | undefined =>
  / What to do: docs\/operations\.md, (\w+)\.$/.exec(description)?.[1];

/** Rows of the runbook: alarm, impact, what to do. */
const runbook = new Map(
  [...readFileSync('docs/operations.md', 'utf8').matchAll(/^\| `(\w+)` \| (.+) \| (.+) \|$/gm)].map(
    ([, entry = '', impact, remedy]) => [entry, { impact, remedy }],
  ),
);

describe('alarms', () => {
  it.each(alarms.map(({ path, properties }) => [path, properties] as const))(
    '%s says its impact, mails the operators, and has an entry in the runbook',
    (path, properties) => {
      const description: string = properties['AlarmDescription'];
      expect(description.length).toBeGreaterThan(90);
      expect(properties['AlarmActions'].map((action: unknown) => readable('prod', action))).toEqual([
        'Alarms/Operators',
      ]);
      const entry = runbook.get(entryOf(description) ?? '');
      expect(entry, `docs/operations.md has no row for the alarm ${path}`).toBeDefined();
      expect(entry?.remedy?.length).toBeGreaterThan(40);
    },
  );

  it('have no entry too many in the runbook', () => {
    const used = new Set(alarms.map(({ properties }) => entryOf(properties['AlarmDescription'])));
    expect([...runbook.keys()].filter((entry) => !used.has(entry))).toEqual([]);
  });

  it('are so few that they cost nothing: ten are free in an account (CloudWatch pricing)', () => {
    expect(alarms.length).toBeLessThanOrEqual(10);
  });

  it('watch every queue', () => {
    const watched = alarms.flatMap(({ properties }) =>
      (properties['Dimensions'] ?? []).map((dimension: { Value: unknown }) => readable('prod', dimension.Value)),
    );
    const queues = resourcesOf('prod', 'AWS::SQS::Queue').map(({ path }) => path);
    expect(queues.sort()).toEqual(['Mail/Events/DeadLetters', 'Mail/Events/Queue', 'Undelivered/Queue']);
    expect(watched).toEqual(expect.arrayContaining(queues));
  });

  it('watch every machine, for failures and for running out of time', () => {
    const machines = resourcesOf('prod', 'AWS::StepFunctions::StateMachine').map(({ path }) => path);
    for (const metric of ['ExecutionsFailed', 'ExecutionsTimedOut']) {
      const watched = alarms.filter(({ properties }) => properties['MetricName'] === metric);
      expect(watched.map(({ properties }) => readable('prod', properties['Dimensions'][0].Value))).toEqual(machines);
    }
  });
});
