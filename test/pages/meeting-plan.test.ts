import { beforeEach, describe, expect, it } from 'vitest';
import { ApiClient } from '#test/support/api-client.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, type World } from '#test/support/world.ts';

let world: World;
let api: ApiClient;
beforeEach(async () => {
  world = await createWorld();
  api = new ApiClient(world.services, world.now);
});

const plain = ({ page }: Visitor) => page.replaceAll(/[\u2066-\u2069]/g, '').replaceAll(/<[^>]*>/g, ' ');
const meet = (at: string, change: Record<string, unknown> = {}) =>
  api.post('/api/meetings', 'fmu', {
    ...{ body: 'steering-committee', at, timeZone: 'Europe/Zurich', place: 'Geneva', link: 'https://example.org/room' },
    ...change,
  });
const path = '/meetings/plan?body=steering-committee';

describe('by when something has to be received', () => {
  it.each([
    ['en', ['6 weeks (42 days)', '9 March 2026', '4 May 2026', 'to be confirmed', 'Too late for this meeting.']],
    ['ar', ['6 أسابيع (42 يوما)', '9 آذار/مارس 2026', '4 أيار/مايو 2026', 'يلزم تأكيده', 'فات أوان هذا الاجتماع.']],
  ])('is shown in %s to anybody, meeting by meeting', async (language, words) => {
    for (const at of ['2026-04-20T09:00:00Z', '2026-06-15T09:00:00Z', '2026-03-20T09:00:00Z']) await meet(at);
    const visitor = await new Visitor(world).speaking(language).get(path);
    expect(visitor.status).toBe(200);
    for (const each of words) expect(plain(visitor)).toContain(each);
    expect(visitor.page).not.toContain('example.org/room');
  });

  it('is answered for one day without a script, and says what is no day', async () => {
    await meet('2026-04-20T09:00:00Z');
    const visitor = await new Visitor(world).get(`${path}&received=2026-03-09`);
    expect(plain(visitor)).toContain(
      'What is received on 9 March 2026 can be taken at the meeting of Monday, 20 April',
    );
    expect(visitor.page).toContain('value="2026-03-09"');
    expect(plain(await visitor.get(`${path}&received=2026-03-10`))).toContain('it is too late by 1 day:');
    await visitor.get(`${path}&received=2026-02-30`);
    expect([visitor.status, visitor.page.includes('id="f-received-error"')]).toEqual([400, true]);
    expect(visitor.page).toContain('2026-02-30');
    expect((await visitor.get(`${path}&until=x`)).status).toBe(400);
    expect((await visitor.get('/meetings/plan?body=nobody')).status).toBe(400);
  });

  it('names the decision that adopted the lead time', async () => {
    const change = { choice: 'leadTime', leadTime: 'P35D', reason: 'As agreed', adoptedBy: 'SC/2026/1' };
    await api.post('/api/settings/steering-committee', 'secretariat', change);
    const visitor = await new Visitor(world).get(path);
    expect(plain(visitor)).toContain('35 days');
    expect(plain(visitor)).toContain('Adopted by the decision SC/2026/1.');
    await api.post('/api/settings/steering-committee', 'secretariat', { ...change, leadTime: 'none' });
    expect(plain(await visitor.get(path))).toContain('no length of time is asked for');
  });

  it('is for those who sign in where the calendar is theirs', async () => {
    const visitor = await new Visitor(world).get('/meetings/plan?body=executive-committee');
    expect([visitor.status, visitor.location]).toEqual([
      303,
      '/sign-in?back=%2Fmeetings%2Fplan%3Fbody%3Dexecutive-committee',
    ]);
  });
});

describe('a public calendar', () => {
  it('is read by anybody, but for the way into the room, who changed what, and calendars of members', async () => {
    await meet('2026-04-20T09:00:00Z');
    await meet('2026-04-21T09:00:00Z', { body: 'executive-committee' });
    const stranger = await new Visitor(world).get('/meetings');
    expect(stranger.page).toContain('Steering Committee');
    expect(stranger.page).toContain(`href="${path}"`);
    for (const hidden of ['Executive Committee', 'example.org/room', 'fmu@', '/meetings/new/', '/move'])
      expect(stranger.page).not.toContain(hidden);
    await stranger.get('/meetings/steering-committee.1');
    expect([stranger.status, stranger.page.includes('Geneva')]).toEqual([200, true]);
    expect(stranger.page).not.toContain('example.org/room');
    expect((await stranger.get('/meetings/executive-committee.1')).status).toBe(303);
    const member = await (await new Visitor(world).signedInAs('ilo')).get('/meetings');
    for (const shown of ['Executive Committee', 'example.org/room', 'fmu@']) expect(member.page).toContain(shown);
  });

  it('asks for a sign-in where no body has one', async () => {
    const roster = await world.stores.current();
    const bodies = roster?.bodies.map((body) => ({ ...body, calendar: 'members' }));
    const closed = await createWorld({ roster: JSON.stringify({ ...roster, bodies }) });
    const visitor = await new Visitor(closed).get('/meetings');
    expect([visitor.status, visitor.location]).toEqual([303, '/sign-in?back=%2Fmeetings']);
  });
});
