import { describe, expect, it } from 'vitest';
import { archiveKey } from '#functions/lib/executions/archived-execution.ts';
import { submitCase } from '#functions/lib/use-cases/submit-case.ts';
import type { ExecutionEvent, ExecutionSummary } from '#schemas/execution.ts';
import { ApiClient } from '#test/support/api-client.ts';
import { failingAtFirst } from '#test/support/faltering.ts';
import { createWorld, hours, sampleForm, type World } from '#test/support/world.ts';

const ask = async <T>(world: World, path: string, as = 'auditor'): Promise<T> =>
  (await new ApiClient(world.services, world.now).ask(path, { as })).body as T;
const executions = (world: World, caseId: string) => ask<ExecutionSummary[]>(world, `/api/cases/${caseId}/executions`);

describe('the executions of a case', () => {
  it('shows the path of the one that runs, and where it waits', async () => {
    const world = await createWorld();
    const caseId = await world.circulated();
    const [only, ...others] = await executions(world, caseId);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ executionId: `${caseId}-1`, machine: 'decision', status: 'RUNNING', stoppedAt: null });
    expect(only?.path).toEqual(['Where does it stand?', 'Screening', 'Screened?', 'Delivery of notices', 'Positions']);
    expect(only?.definition).toMatch(/^[0-9a-f]{64}$/);
  });

  it('holds one that failed, the one that took its place, and none of another case', async () => {
    let broken = false;
    const world = await createWorld({
      fault: (name) => (broken && name.includes('record') ? new Error('tell ilo@example.org') : undefined),
    });
    const caseId = await world.circulated();
    await world.submit();
    broken = true;
    await world.advance(hours(74));
    await world.advance(hours(24));
    broken = false;
    await world.advance(hours(24));
    const [failed] = await executions(world, caseId);
    expect(failed).toMatchObject({ status: 'FAILED', error: 'Error' });
    expect(failed?.path.at(-1)).toBe('Fault');
    await new ApiClient(world.services, world.now).post(`/api/cases/${caseId}/resume`, 'secretariat', {});
    await world.settle();
    const all = await executions(world, caseId);
    expect(all.map(({ executionId }) => executionId.startsWith(`${caseId}-`))).toEqual(all.map(() => true));
    expect(all.map(({ status }) => status)).toEqual(['FAILED', expect.stringMatching(/RUNNING|SUCCEEDED/)]);
  });

  it('holds those to which one hands over after a month, also when nobody noted that one', async () => {
    const world = await createWorld();
    const caseId = await world.submit();
    await world.advance(hours(24 * 100));
    const all = await executions(world, caseId);
    expect(all.length).toBeGreaterThan(2);
    expect(all.map(({ status }) => status)).toEqual([...all.slice(1).map(() => 'SUCCEEDED'), 'RUNNING']);
    expect(all.map(({ startedAt }) => startedAt)).toEqual(all.map(({ startedAt }) => startedAt).toSorted());
    const load = world.stores.load.bind(world.stores);
    Object.assign(world.stores, {
      load: async (id?: string) => (id === undefined ? load() : { ...(await load(id)), runs: undefined }),
    });
    expect((await executions(world, caseId)).map(({ executionId }) => executionId)).toEqual(
      all.map(({ executionId }) => executionId),
    );
  });

  it('are there for whoever watches over machines and may read the case, and for nobody else', async () => {
    const world = await createWorld();
    const statusFor = async (caseId: string, as: string) =>
      (await new ApiClient(world.services, world.now).ask(`/api/cases/${caseId}/executions`, { as })).status;
    const submitted = await world.submit();
    const drafting = { procedure: 'decision', form: sampleForm, draft: true };
    const { caseId: draft } = await submitCase(world.services, await world.as('iom'), drafting);
    expect([await statusFor(submitted, 'auditor'), await statusFor(submitted, 'iom')]).toEqual([200, 404]);
    expect([await statusFor(draft, 'auditor'), await statusFor(draft, 'secretariat')]).toEqual([404, 404]);
  });

  it('comes from the archive where Step Functions no longer knows it', async () => {
    const world = await createWorld();
    const caseId = await world.submit();
    const [arn = ''] = world.machineArns.filter((each) => each.endsWith('decision'));
    const name = `${caseId}-1`;
    const { states } = world;
    const { describeExecution } = states;
    const gone = Object.assign(new Error('gone'), { name: 'ExecutionDoesNotExist' });
    Object.assign(states, {
      describeExecution: async (asked: { executionArn: string }) =>
        asked.executionArn.endsWith(`:${name}`) ? Promise.reject(gone) : describeExecution(asked),
    });
    expect(await executions(world, caseId)).toMatchObject([{ executionId: name, status: 'UNKNOWN', path: [] }]);
    const timestamp = '2026-03-02T09:00:00.000Z';
    world.archive[archiveKey(arn, name)] = JSON.stringify({
      execution: {
        ...{ executionArn: 'a', stateMachineArn: arn, name, status: 'SUCCEEDED' },
        ...{ startDate: Date.parse(timestamp), stopDate: Date.parse(timestamp) + 1000 },
      },
      events: [
        { id: 1, previousEventId: 0, type: 'PassStateEntered', timestamp, stateEnteredEventDetails: { name: 'A' } },
      ],
      definition: '{"StartAt":"A"}',
    });
    expect(await executions(world, caseId)).toMatchObject([
      { status: 'SUCCEEDED', startedAt: timestamp, stoppedAt: '2026-03-02T09:00:01.000Z', path: ['A'] },
    ]);
  });
});

describe('the history of an execution', () => {
  it('says in which state and which try each event happened, and what was called', async () => {
    const world = await createWorld({ fault: failingAtFirst('await-change', 2) });
    const caseId = await world.submit();
    await world.advance(60_000);
    const events = await ask<ExecutionEvent[]>(world, `/api/executions/${caseId}-1/history`);
    expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index + 1));
    const scheduled = events.filter(({ type }) => type === 'TaskScheduled');
    expect(scheduled.map(({ state, attempt }) => [state, attempt])).toEqual([
      ['Screening', 1],
      ['Screening', 2],
      ['Screening', 3],
    ]);
    expect(scheduled[0]?.function).toContain('await-change');
    expect(events.filter(({ error }) => error !== null)).toMatchObject([
      { type: 'TaskFailed', state: 'Screening', attempt: 1, error: 'Error' },
      { type: 'TaskFailed', state: 'Screening', attempt: 2, error: 'Error' },
    ]);
  });

  it('has a thousand events in an answer, and leads to the rest', async () => {
    const world = await createWorld();
    const caseId = await world.submit();
    const api = new ApiClient(world.services, world.now);
    const path = `/api/executions/${caseId}-1/history`;
    const all = await ask<ExecutionEvent[]>(world, path);
    expect(await ask<ExecutionEvent[]>(world, `${path}?after=3`)).toEqual(all.slice(3));
    expect((await api.ask(`${path}?before=3`, { as: 'auditor' })).status).toBe(400);
    expect((await api.ask(`${path}?after=x`, { as: 'auditor' })).status).toBe(400);
    const read = world.services.executions.read.bind(world.services.executions);
    const [first] = (await read('decision', `${caseId}-1`))?.events ?? [];
    Object.assign(world.services.executions, {
      read: async (...asked: [string, string]) => {
        const kept = await read(...asked);
        return kept && { ...kept, events: Array.from({ length: 2_500 }, (_, index) => ({ ...first, id: index + 1 })) };
      },
    });
    const pages: ExecutionEvent[][] = [];
    let next: string | undefined = path;
    while (next !== undefined) {
      const answer = await api.ask(next, { as: 'auditor' });
      pages.push(answer.body as ExecutionEvent[]);
      next = /<(.+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
    }
    expect(pages.map(({ length }) => length)).toEqual([1000, 1000, 500]);
    expect(pages.flat().map(({ id }) => id)).toEqual(Array.from({ length: 2_500 }, (_, index) => index + 1));
  });
});
