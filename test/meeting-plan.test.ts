import { beforeEach, describe, expect, it } from 'vitest';
import type { MeetingPlanView } from '#schemas/meeting-plan.ts';
import { ApiClient } from './support/api-client.ts';
import { expectProblem, refused } from './support/expect-problem.ts';
import { createWorld, hours, type World } from './support/world.ts';

let world: World;
let api: ApiClient;
beforeEach(async () => {
  world = await createWorld();
  api = new ApiClient(world.services, world.now);
});

const body = 'steering-committee';
const meet = async (at: string, change: Record<string, unknown> = {}) => {
  const asked = { body, at, timeZone: 'Europe/Zurich', ...change };
  return ((await api.post('/api/meetings', 'fmu', asked)).body as { meetingId: string }).meetingId;
};
const plan = (query: Record<string, string>, headers: Record<string, string> = {}, as?: string) =>
  api.ask(`/api/meetings/plan?${new URLSearchParams(query)}`, { headers, as });
const planned = async (received: string, query: Record<string, string> = {}) =>
  (await plan({ received, ...query })).body as MeetingPlanView;
const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');

describe('which meeting something can be taken at', () => {
  it('is answered to anybody, exactly six weeks before and a day less', async () => {
    const april = await meet('2026-04-20T09:00:00Z');
    const june = await meet('2026-06-15T09:00:00Z');
    expect(await planned('2026-03-09T22:59:59Z')).toEqual({
      ...{ received: '2026-03-09T22:59:59.000Z', body, meetingId: april, at: '2026-04-20T09:00:00.000Z' },
      ...{ latest: '2026-03-09', missed: null },
      why: 'What is received on 9 March 2026 can be taken at the meeting of Monday, 20 April 2026 at 11:00 (Geneva, UTC+2): it has to be received by 9 March 2026 at the latest (42 days before the meeting).',
    });
    expect(await planned('2026-03-10T00:00:00+01:00')).toMatchObject({
      ...{ received: '2026-03-09T23:00:00.000Z', meetingId: june, latest: '2026-05-04' },
      missed: { meetingId: april, at: '2026-04-20T09:00:00.000Z', by: 'P1D' },
      why: expect.stringMatching(/ For the meeting of Monday, 20 April 2026 .* it is too late by 1 day:/) as string,
    });
    expect(await planned('2026-06-01T00:00:00Z')).toMatchObject({
      ...{ meetingId: null, at: null, latest: null },
      missed: { meetingId: june, by: 'P28D' },
      why: expect.stringMatching(/^What is received on 1 June 2026 can be taken at no meeting/) as string,
    });
  });

  it('is said in the language of whoever asks', async () => {
    await meet('2026-04-20T09:00:00Z');
    const arabic = await plan({ received: '2026-03-17T12:00:00Z' }, { 'accept-language': 'ar' });
    expect(plain((arabic.body as MeetingPlanView).why)).toMatch(
      /^ما يُستلم في 17 آذار\/مارس 2026 لا يمكن النظر فيه في أي اجتماع مقرر\. أما الاجتماع المقرر في .* \(مدة التأخر: 8 أيام\)، إذ كان آخر موعد لاستلامه 9 آذار\/مارس 2026\.$/,
    );
  });

  it('follows what becomes of meetings and of the lead time', async () => {
    const april = await meet('2026-04-20T09:00:00Z');
    const june = await meet('2026-06-15T09:00:00Z');
    const received = '2026-03-09T12:00:00Z';
    const foundFor = async () => (await planned(received)).meetingId;
    expect(await foundFor()).toBe(april);
    await api.post(`/api/meetings/${april}/move`, 'fmu', { at: '2026-04-19T09:00:00Z', reason: 'Room' });
    expect(await foundFor()).toBe(june);
    const change = { choice: 'leadTime', leadTime: 'P41D', reason: 'As agreed' };
    await api.post(`/api/settings/${body}`, 'secretariat', { ...change, from: '2026-03-09T12:00:00.001Z' });
    expect(await foundFor()).toBe(june);
    expect(await planned('2026-03-09T12:00:00.001Z')).toMatchObject({ meetingId: april, latest: '2026-03-09' });
    await api.post(`/api/meetings/${june}/cancel`, 'fmu', { reason: 'No need' });
    expect(await planned(received)).toMatchObject({ meetingId: null, missed: { meetingId: april, by: 'P1D' } });
    await world.advance(hours(24 * 60));
    expect(await planned(received)).toMatchObject({ meetingId: null, missed: null });
  });

  it('is counted to the second where the body has it so', async () => {
    await api.post(`/api/settings/${body}`, 'secretariat', {
      ...{ choice: 'leadTimeUnit', leadTimeUnit: 'instants', reason: 'As agreed' },
    });
    const april = await meet('2026-04-20T09:00:00Z');
    expect(await planned('2026-03-09T09:00:00Z')).toMatchObject({
      meetingId: april,
      latest: '2026-03-09T09:00:00.000Z',
    });
    const late = await planned('2026-03-10T11:00:05Z');
    expect(late).toMatchObject({ meetingId: null, missed: { meetingId: april, by: 'P1DT2H5S' } });
    expect(late.why).toContain('it is too late by 1 day, 2 hours, 5 seconds:');
  });

  it('reads the calendar once, however long it has grown, and no history', async () => {
    for (let day = 10; day < 29; day += 1) await meet(`2026-04-${day}T09:00:00Z`);
    const { cases } = world.services;
    const reads: string[] = [];
    const watched = new Proxy(cases, {
      get: (store, name: keyof typeof cases) => {
        const read = store[name];
        if (typeof read !== 'function') return read;
        return (...given: unknown[]) => {
          reads.push(`${name} ${given[0]}`);
          return Reflect.apply(read, store, given);
        };
      },
    });
    const asked = new ApiClient({ ...world.services, cases: watched }, world.now);
    expect(await asked.ask('/api/meetings/plan?received=2026-03-03T09:00:00Z')).toMatchObject({ status: 200 });
    expect(reads.filter((read) => !/(SET|PPL)-network$/.test(read))).toEqual([`load CAL-${body}`]);
    expect(reads.length).toBeLessThan(4);
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    [{}, [['received', 'required']]],
    [{ received: '2026-03-09' }, [['received', 'not-an-instant']]],
    [{ received: 'soon' }, [['received', 'not-an-instant']]],
    [{ received: '2026-03-09T09:00:00Z', body: 'nobody' }, [['body', 'not-a-choice']]],
    [{ received: '2026-03-09T09:00:00Z', until: 'x' }, [['until', 'unknown-parameter']]],
  ])('names the parameter: %j', async (query, errors) => {
    await expectProblem((headers) => plan(query, headers), refused(errors as [string, string][]));
  });

  it('is asked for a body where several have a lead time, or none', async () => {
    const received = '2026-03-09T09:00:00Z';
    const set = (of: string, leadTime: string) =>
      api.post(`/api/settings/${of}`, 'secretariat', { choice: 'leadTime', leadTime, reason: 'As agreed' });
    await set('executive-committee', 'P28D');
    await world.advance(hours(24 * 7));
    await expectProblem((headers) => plan({ received }, headers), refused([['body', 'not-a-choice']]));
    for (const of of ['executive-committee', body]) await set(of, 'none');
    await expectProblem((headers) => plan({ received: world.now() }, headers), refused([['body', 'not-a-choice']]));
  });

  it('needs a sign-in where the calendar is that of the members', async () => {
    const query = { received: '2026-03-09T09:00:00Z', body: 'executive-committee' };
    await expectProblem((headers) => plan(query, headers), { status: 401, code: 'not-signed-in' });
    const at = await meet('2026-03-09T10:00:00Z', { body: 'executive-committee' });
    expect((await plan(query, {}, 'ilo')).body).toMatchObject({
      meetingId: at,
      why: expect.stringContaining('no time before it is asked for') as string,
    });
  });
});
