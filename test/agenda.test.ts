import { beforeEach, describe, expect, it } from 'vitest';
import { tellNews } from '#functions/dispatch/tell-news.ts';
import type { OwedNews } from '#schemas/outbox.ts';
import { ApiClient } from './support/api-client.ts';
import { expectProblem } from './support/expect-problem.ts';
import { roster } from './support/network.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, type World } from './support/world.ts';

const body = 'executive-committee';
const meeting = { body, at: '2026-06-01T09:00:00Z', timeZone: 'Europe/Zurich', place: 'Geneva' };

const withCalendar = (calendar?: 'public') =>
  JSON.stringify({ ...roster, bodies: roster.bodies.map((each) => ({ ...each, ...(calendar && { calendar }) })) });

let world: World;
let api: ApiClient;
async function begin(calendar?: 'public'): Promise<string> {
  world = await createWorld({ roster: withCalendar(calendar) });
  api = new ApiClient(world.services, world.now);
  const { body: planned } = await api.post('/api/meetings', 'secretariat', meeting);
  return (planned as { meetingId: string }).meetingId;
}

describe('the agenda of a meeting', () => {
  it('has the meeting, for whoever signs in; of a body with a public calendar for everybody', async () => {
    const meetingId = await begin();
    expect(await api.ask(`/api/meetings/${meetingId}/agenda`, { as: 'ilo' })).toMatchObject({
      status: 200,
      body: { meeting: { meetingId, place: 'Geneva', state: 'planned' }, items: [] },
    });
    for (const path of [`/api/meetings/${meetingId}/agenda`, `/api/meetings?body=${body}`])
      await expectProblem((headers) => api.ask(path, { headers }), { status: 401, code: 'not-signed-in' });
    await begin('public');
    for (const path of [`/api/meetings/${meetingId}/agenda`, `/api/meetings?body=${body}`])
      expect(await api.ask(path)).toMatchObject({ status: 200 });
  });

  it('of a meeting that there is not is not found', async () => {
    await begin();
    for (const meetingId of [`${body}.9`, 'elsewhere.1', 'nothing'])
      await expectProblem((headers) => api.ask(`/api/meetings/${meetingId}/agenda`, { as: 'ilo', headers }), {
        status: 404,
        code: 'no-such-meeting',
      });
  });

  it.each([
    ['en', 'No case that you may read is on the agenda'],
    ['ar', 'لا توجد في جدول أعمال هذا الاجتماع'],
  ])('is a page, in %s', async (language, none) => {
    const meetingId = await begin();
    const visitor = await new Visitor(world).speaking(language).signedInAs('ilo');
    await visitor.get('/meetings');
    expect(visitor.page).toContain(`href="/meetings/${meetingId}"`);
    await visitor.get(`/meetings/${meetingId}`);
    expect([visitor.status, visitor.page.includes(none), visitor.page.includes('Geneva')]).toEqual([200, true, true]);
  });

  it('answers a move with the meeting as it is then, and the cases that it touched', async () => {
    const meetingId = await begin();
    const change = { at: '2026-06-03T09:00:00Z', reason: 'The room is taken.' };
    expect(await api.post(`/api/meetings/${meetingId}/move`, 'secretariat', change)).toMatchObject({
      status: 200,
      body: { meetingId, at: '2026-06-03T09:00:00.000Z', cases: [] },
    });
  });
});

describe('news for a list', () => {
  beforeEach(() => begin());

  it('is told to those that stand in it, and to no other', async () => {
    const ofIom = await world.submit();
    const ofIlo = await world.submit(undefined, 'ilo');
    const news = { book: 'SET-network', version: 1, changed: ['remindAfter'], from: world.now() };
    const owed: OwedNews = { news: { ...news, among: { list: 'party:IOM' } } };
    expect(await tellNews(world.services, owed, world.now())).toBe(false);
    expect(await tellNews(world.services, owed, world.now())).toBe(false);
    const toldOf = async (caseId: string) =>
      (await world.stores.history(caseId)).filter(({ type }) => type === 'outside-changed').length;
    expect([await toldOf(ofIom), await toldOf(ofIlo)]).toEqual([1, 0]);
  });

  it('of a calendar is owed once for each entry: to those on the agenda, and to those that the calendar plans', async () => {
    const meetingId = `${body}.1`;
    for (const at of ['2026-06-02T09:00:00Z', '2026-05-30T09:00:00Z'])
      await api.post(`/api/meetings/${meetingId}/move`, 'secretariat', { at, reason: 'why' });
    await api.post(`/api/meetings/${meetingId}/cancel`, 'secretariat', { reason: 'why' });
    const owed = (await world.stores.leftBehind('9', true, 99)).filter((each) => 'news' in each);
    const agenda = `meeting:${meetingId}`;
    const planned = `meetings-of:${body}`;
    const about = { book: `CAL-${body}`, changed: [meetingId] };
    expect(owed.map(({ news }) => news)).toEqual(
      [1, 2, 3, 4].map((version) =>
        expect.objectContaining({ ...about, version, among: { list: agenda, later: [planned] } }),
      ),
    );
  });
});
