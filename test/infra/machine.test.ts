import { readFileSync } from 'node:fs';
import aslValidator from 'asl-validator';
import { describe, expect, it } from 'vitest';
import { type Asl, type AslState, renderMachines, targetsOf } from '#infra/rendered-machine.ts';
import { compile } from '#local/engine/compile.ts';
import type { Stage as CaseStageName } from '#workflows/decision/domain/stage.ts';
import { problemOf } from '#workflows/kit/expr.ts';
import { machines } from '#workflows/machines.ts';
import { resourcesOf, templateOf } from './support/template.ts';
import { walk } from './support/walk.ts';

const rendered = renderMachines(templateOf('local').Resources);

describe.each(Object.keys(machines))('machine of %s', (procedure) => {
  const asl = rendered[procedure] as Asl;
  const tasks = Object.entries(asl.States).filter(([, { Type }]) => Type === 'Task');

  it('is committed as it is rendered', () => {
    const committed = readFileSync(`workflows/${procedure}/machine.asl.json`, 'utf8');
    expect(committed, 'run `npx tsx scripts/render-asl.ts`').toBe(`${JSON.stringify(asl, null, 2)}\n`);
  });

  it('is JSONata throughout, and valid for the validator and for the engine', () => {
    expect(asl.QueryLanguage).toBe('JSONata');
    const text = JSON.stringify(asl);
    expect(text).not.toMatch(/"(InputPath|OutputPath|ResultPath|ResultSelector|Parameters|QueryLanguage":"JSONPath)/);
    expect(aslValidator(asl, { checkPaths: true, checkArn: true })).toMatchObject({
      isValid: true,
      errors: [],
    });
    expect(() => compile(JSON.parse(text))).not.toThrow();
  });

  it('keeps every expression to the house rules', () => {
    const expressions = textsIn(asl).filter((text) => text.includes('{%'));
    expect(expressions.length).toBeGreaterThan(20);
    for (const text of expressions) {
      expect(text).toMatch(/^{% .+ %}$/);
      expect(problemOf(text.slice(3, -3)), text).toBeUndefined();
    }
  });

  it('has a timeout, full logging without data, and traces', () => {
    expect(asl.TimeoutSeconds).toBe(360 * 86_400);
    const found = resourcesOf('prod', 'AWS::StepFunctions::StateMachine');
    expect(found).toHaveLength(Object.keys(machines).length);
    for (const { properties } of found) {
      expect(properties).toMatchObject({
        LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
        TracingConfiguration: { Enabled: true },
      });
      expect(properties['LoggingConfiguration'].Destinations).toHaveLength(1);
    }
  });

  it.each(tasks)("'%s' has a timeout, retries what failed, and catches the rest", (name, task) => {
    expect(task.TimeoutSeconds).toBeDefined();
    expect(task.Retry).toEqual([
      {
        ErrorEquals: ['States.TaskFailed'],
        IntervalSeconds: 1,
        MaxAttempts: 60,
        BackoffRate: 2,
        MaxDelaySeconds: 60,
        JitterStrategy: 'FULL',
      },
    ]);
    const last = task.Catch?.at(-1);
    expect(last?.ErrorEquals).toEqual(['States.ALL']);
    expect(last?.Next).toBe(name === 'Report the fault' ? 'Fault' : 'Report the fault');
  });

  it('waits at most 30 days at a time, with a token, and no state keeps somebody waiting otherwise', () => {
    const waits = tasks.filter(([, task]) => task.Resource?.endsWith('.waitForTaskToken'));
    expect(waits.length).toBeGreaterThan(0);
    for (const [, wait] of waits) {
      expect(wait.TimeoutSeconds).toBe('{% $min([$states.input.waitSeconds, 2592000]) %}');
      expect(wait.Catch?.[0]?.ErrorEquals).toEqual(['States.Timeout']);
      expect(wait.Arguments?.['Payload']).toMatchObject({
        caseId: '{% $states.input.caseId %}',
        taskToken: '{% $states.context.Task.Token %}',
        at: '{% $states.context.State.EnteredTime %}',
      });
    }
    expect(Object.values(asl.States).filter(({ Type }) => Type === 'Wait')).toEqual([]);
  });

  it('has no loop that does not look whether to carry on in a new execution', () => {
    expect(loopWithout(asl, 'Carry on here?')).toBeUndefined();
    expect(loopWithout(asl, 'no such state'), 'there are loops at all').toBeDefined();
  });

  it('ends after a reported fault, and nowhere else unsuccessfully', () => {
    const fails = Object.entries(asl.States).filter(([, { Type }]) => Type === 'Fail');
    expect(fails.map(([name]) => name)).toEqual(['Fault']);
    const leading = Object.entries(asl.States).filter(([, state]) => targetsOf(state).includes('Fault'));
    expect(leading.map(([name]) => name)).toEqual(['Report the fault']);
  });
});

describe('machine of decision', () => {
  const asl = rendered['decision'] as Asl;
  const stateOfStage: Readonly<Record<CaseStageName, string>> = {
    screening: 'Screening',
    resubmission: 'Resubmission',
    delivery: 'Delivery of notices',
    positions: 'Positions',
    tabling: 'Agenda',
    meeting: 'Meeting',
    correction: 'Correction of the record',
    facilitation: 'Facilitation',
    finding: 'Finding',
    referral: 'Referral',
    transmission: 'Transmission',
    response: 'Response',
    publication: 'Publication',
    'follow-up': 'Follow-up',
    deferral: 'Deferral',
    rest: 'At rest',
  };

  it.each(Object.entries(stateOfStage))('takes a case up at %s', async (stage, state) => {
    expect((await walk(asl, stage, {})).entered).toEqual(['Where does it stand?', state]);
    const payload = asl.States[state]?.Arguments?.['Payload'];
    if (stage !== 'rest') expect(payload).toMatchObject({ stage });
  });

  it('adopts by silence, without a reminder, in eight states', async () => {
    const { entered, ended } = await walk(asl, 'screening', {
      Screening: [{ changed: 'delivery' }],
      'Delivery of notices': [{ changed: 'positions' }],
      Positions: ['time is up'],
      'Time is up': [{ recorded: 'publication' }],
      Publication: [{ changed: 'rest' }],
    });
    expect(ended).toBe(true);
    expect(entered).toEqual([
      'Where does it stand?',
      'Screening',
      'Screened?',
      'Delivery of notices',
      'Positions',
      'Time is up',
      'Outcome?',
      'Publication',
    ]);
  });

  it('takes fewer when all have stated their position early', async () => {
    const { entered } = await walk(asl, 'screening', {
      Screening: [{ changed: 'delivery' }],
      'Delivery of notices': [{ changed: 'positions' }],
      Positions: [{ changed: 'publication' }],
      Publication: [{ changed: 'rest' }],
    });
    expect(entered).toHaveLength(7);
  });

  it('waits on in the same round after its reminder', async () => {
    const { entered } = await walk(asl, 'positions', {
      Positions: ['time is up'],
      'Time is up': [{ recorded: 'positions' }],
    });
    expect(entered).toEqual([
      'Where does it stand?',
      'Positions',
      'Time is up',
      'Outcome?',
      'Carry on here?',
      'Where does it stand?',
      'Positions',
    ]);
  });

  const ways: ReadonlyArray<readonly [from: CaseStageName, to: readonly CaseStageName[]]> = [
    ['screening', ['delivery', 'resubmission', 'rest']],
    ['resubmission', ['screening', 'rest']],
    ['delivery', ['positions', 'facilitation', 'publication', 'rest']],
    ['positions', ['facilitation', 'delivery', 'publication', 'rest']],
    ['facilitation', ['delivery', 'referral', 'publication', 'rest']],
    ['referral', ['facilitation', 'transmission', 'rest']],
    ['transmission', ['response', 'rest']],
    ['response', ['delivery', 'publication', 'rest']],
    ['follow-up', ['rest']],
  ];

  it.each(ways.flatMap(([from, to]) => to.map((next) => [from, next] as const)))(
    'goes from %s to %s, whether people or a reminder found it there',
    async (from, to) => {
      const wait = stateOfStage[from];
      const reminder = from === 'positions' ? 'Time is up' : `${wait}: remind`;
      // A wait for a stage that the case has left ends at once with where it stands.
      const elsewhere = from === 'delivery' ? { Positions: [{ changed: to }] } : {};
      const story = to === 'positions' ? {} : elsewhere;
      const moved = await walk(asl, from, { ...story, [wait]: [{ changed: to }] });
      expect(moved.entered.at(-1)).toBe(stateOfStage[to]);
      const found = await walk(asl, from, { [wait]: ['time is up'], [reminder]: [{ recorded: to }] });
      expect(found.entered.at(-1)).toBe(stateOfStage[to]);
    },
  );

  it('ends with publication, whatever the next commit starts', () => {
    expect(asl.States['Publication']?.End).toBe(true);
  });
});

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** A loop of states, apart from `watched`, or undefined if there is none. */
function loopWithout({ States }: Asl, watched: string): string[] | undefined {
  const done = new Set<string>([watched]);
  const visit = (name: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(name)) return [...way, name];
    if (done.has(name)) return undefined;
    for (const next of targetsOf(States[name] as AslState)) {
      const loop = visit(next, [...way, name]);
      if (loop) return loop;
    }
    done.add(name);
    return undefined;
  };
  return Object.keys(States)
    .map((name) => visit(name, []))
    .find(Boolean);
}
