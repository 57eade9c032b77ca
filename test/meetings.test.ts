import { beforeEach, describe, expect, it } from 'vitest';
import type { MeetingView } from '#schemas/api.ts';
import { ApiClient } from './support/api-client.ts';
import { expectProblem, refused } from './support/expect-problem.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, hours, type World } from './support/world.ts';

let world: World;
let api: ApiClient;
beforeEach(async () => {
  world = await createWorld();
  api = new ApiClient(world.services, world.now);
});

const body = 'executive-committee';
const meeting = {
  ...{ body, at: '2026-06-01T09:00:00Z', timeZone: 'Europe/Zurich', place: 'Geneva' },
  papersDueAt: '2026-05-20T16:00:00Z',
};
const listed = async () => (await api.ask(`/api/meetings?body=${body}`, { as: 'ilo' })).body as MeetingView[];
const planned = async (change = {}) => {
  const { body: answer } = await api.post('/api/meetings', 'fmu', { ...meeting, ...change });
  return (answer as { meetingId: string }).meetingId;
};
const change = (meetingId: string, kind: string, given: unknown, headers = {}) =>
  api.post(`/api/meetings/${meetingId}/${kind}`, 'secretariat', given, headers);

describe('the calendar of a body', () => {
  it('has what was planned, moved and cancelled, in the order of the meetings', async () => {
    const first = await planned();
    const second = await planned({ at: '2026-04-01T09:00:00+02:00', papersDueAt: undefined });
    expect((await listed()).map(({ meetingId, at }) => [meetingId, at])).toEqual([
      [second, '2026-04-01T07:00:00.000Z'],
      [first, '2026-06-01T09:00:00.000Z'],
    ]);
    const moved = await change(first, 'move', { at: '2026-06-03T09:00:00Z', reason: 'The room is taken.' });
    expect(moved).toMatchObject({
      status: 200,
      body: { at: '2026-06-03T09:00:00.000Z', papersDueAt: '2026-05-22T16:00:00.000Z', state: 'planned' },
    });
    expect(await change(second, 'cancel', { reason: 'Nothing to discuss' })).toMatchObject({ status: 200 });
    expect((await listed()).map(({ state }) => state)).toEqual(['cancelled', 'planned']);
    // Why is in the history, which a public calendar does not show.
    for (const each of await listed()) expect(each).not.toHaveProperty('reason');
    expect(
      (await world.stores.history(`CAL-${body}`)).map(({ type, actor }) => [type, 'role' in actor && actor.role]),
    ).toEqual([
      ['meeting-planned', 'fund-management-unit'],
      ['meeting-planned', 'fund-management-unit'],
      ['meeting-moved', 'secretariat'],
      ['meeting-cancelled', 'secretariat'],
    ]);
  });

  it('is kept by the fund unit and the secretariat alone', async () => {
    for (const mailbox of ['ilo', 'coordinator', 'auditor'])
      await expectProblem((headers) => api.post('/api/meetings', mailbox, meeting, headers), {
        status: 403,
        code: 'not-permitted',
      });
  });

  it('is no case, by whatever address it is asked for', async () => {
    await planned();
    for (const path of [`/api/cases/CAL-${body}`, `/api/cases/CAL-${body}/events`])
      expect(await api.ask(path, { as: 'secretariat' })).toMatchObject({ status: 404 });
    expect((await api.ask('/api/cases', { as: 'secretariat' })).body).toMatchObject({ items: [] });
    expect(await world.stores.toLookAt('9')).toEqual([]);
  });

  it.each([
    [{ at: '2026-03-02T09:00:00Z' }, [['at', 'meeting-in-the-past']]],
    [{ at: '2026-06-01T09:00' }, [['at', 'not-an-instant']]],
    [{ timeZone: 'Europe/Nowhere' }, [['timeZone', 'not-a-time-zone']]],
    [{ link: 'javascript:alert(1)' }, [['link', 'not-a-web-address']]],
    [{ papersDueAt: '2026-06-02T09:00:00Z' }, [['papersDueAt', 'papers-after-meeting']]],
    [{ body: 'nobody' }, [['body', 'not-a-choice']]],
  ])('takes no meeting that makes no sense: %j', async (wrong, errors) => {
    await expectProblem(
      (headers) => api.post('/api/meetings', 'fmu', { ...meeting, ...wrong }, headers),
      refused(errors as [string, string][]),
    );
    expect(await listed()).toEqual([]);
  });

  it('takes no change of a meeting that was cancelled, has been, or never was, nor of one that changed meanwhile', async () => {
    const cancelled = await planned();
    await change(cancelled, 'cancel', { reason: 'No need' });
    const again = { reason: 'Again' };
    const refusal = (status: number, code: string) => ({ status, code });
    await expectProblem((headers) => change(cancelled, 'cancel', again, headers), refusal(409, 'meeting-cancelled'));
    await expectProblem((headers) => change(`${body}.77`, 'cancel', again, headers), refusal(404, 'no-such-meeting'));
    await expectProblem((headers) => change('elsewhere.1', 'cancel', again, headers), refusal(404, 'no-such-meeting'));
    const past = await planned({ at: '2026-03-03T09:00:00Z', papersDueAt: undefined });
    const stale = { ...again, version: 1 };
    await expectProblem((headers) => change(past, 'cancel', stale, headers), refusal(409, 'stale-book'));
    const elsewhen = { ...stale, at: '2026-03-04T09:00:00Z' };
    await expectProblem((headers) => change(past, 'move', elsewhen, headers), refusal(409, 'stale-book'));
    await world.advance(hours(48));
    await expectProblem(
      (headers) => change(past, 'cancel', again, headers),
      refused([['meetingId', 'meeting-in-the-past']]),
    );
  });
});

describe('two meetings of a body on one day', () => {
  it.each([
    ['en', 'Another meeting of this body is on the same day.'],
    ['ar', 'لهذه الهيئة اجتماع آخر في اليوم نفسه.'],
  ])('are allowed, and warned of where one is planned or moved there, in %s', async (language, message) => {
    const headers = { 'accept-language': language };
    const plan = (at: string) => api.post('/api/meetings', 'fmu', { ...meeting, at }, headers);
    const warnings = [{ code: 'same-day', message }];
    expect((await plan(meeting.at)).body).toEqual({ meetingId: `${body}.1` });
    // By the clocks of Zürich this is still the first of June, and the next the second.
    expect((await plan('2026-06-01T21:30:00Z')).body).toEqual({ meetingId: `${body}.2`, warnings });
    const other = (await plan('2026-06-01T22:30:00Z')).body as { meetingId: string };
    expect(other).toEqual({ meetingId: `${body}.3` });
    const moved = (at: string) => change(other.meetingId, 'move', { at, reason: 'why' }, headers);
    expect((await moved('2026-06-01T12:00:00Z')).body).toMatchObject({ warnings });
    expect((await moved('2026-06-04T12:00:00Z')).body).not.toHaveProperty('warnings');
  });
});

describe('pages', () => {
  it.each([
    ['en', 'Another meeting of this body is on the same day.', 'cancelled'],
    ['ar', 'لهذه الهيئة اجتماع آخر في اليوم نفسه.', 'ملغى'],
  ])('in %s plan, warn of two on one day, and cancel, without a script', async (language, warning, cancelled) => {
    await planned();
    const visitor = await new Visitor(world).speaking(language).signedInAs('secretariat');
    await visitor.get(`/meetings/new/${body}`);
    const fields = { timeZone: 'Europe/Zurich', key: visitor.hidden('key') };
    await visitor.post(`/meetings/new/${body}`, { ...fields, at: '2020-01-01T10:00' });
    expect([visitor.status, visitor.page.includes('id="f-at-error"')]).toEqual([400, true]);
    await visitor.post(`/meetings/new/${body}`, { ...fields, at: '2026-06-01T15:00' });
    expect([visitor.status, visitor.location]).toEqual([303, '/meetings']);
    await visitor.get('/meetings');
    expect(visitor.page).toContain(warning);
    await visitor.get(`/meetings/${body}.1/cancel`);
    await visitor.post(`/meetings/${body}.1/cancel`, { version: visitor.hidden('version'), reason: 'No need' });
    await visitor.get('/meetings');
    expect(visitor.page).toContain(cancelled);
    expect(visitor.page).not.toContain(warning);
  });

  it.each([
    ['en', 'Time between reminders: 1 day in place of 3 days'],
    ['ar', 'الفاصل بين التذكيرات: يوم واحد بدلا من 3 أيام'],
  ])('in %s change a setting, and show who changed what', async (language, told) => {
    const visitor = await new Visitor(world).speaking(language).signedInAs('secretariat');
    await visitor.get('/settings/network');
    const fields = { choice: 'remindAfter', 'remindAfter.remindAfter': 'P1D', 'remindAfter.version': '0' };
    await visitor.post('/settings/network', fields);
    expect([visitor.status, visitor.page.includes('f-remindAfter.reason-error')]).toEqual([400, true]);
    await visitor.save('/settings/network', { ...fields, 'remindAfter.reason': '<b>Too long</b>' });
    expect([visitor.status, visitor.location]).toEqual([303, '/settings']);
    await visitor.get('/settings');
    expect(visitor.page.replaceAll(/[\u2066-\u2069]/g, '')).toContain(told);
    expect(visitor.page).toContain('&lt;b&gt;Too long');
    const auditor = await (await new Visitor(world).signedInAs('auditor')).get('/settings');
    expect(auditor.page).toContain('secretariat@example.org');
    expect(auditor.page).not.toContain('href="/settings/network"');
    await auditor.get('/settings/network');
    expect(auditor.status).toBe(403);
  });
});
