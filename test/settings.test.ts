import { beforeEach, describe, expect, it } from 'vitest';
import { dispatch } from '#functions/dispatch/dispatch.ts';
import type { StoredCase } from '#functions/lib/ports.ts';
import { loadRoster } from '#functions/lib/use-cases/books/load-roster.ts';
import { parseRoster } from '#functions/load-roster/parse-roster.ts';
import type { SettingsView } from '#schemas/api.ts';
import { settingsBook } from '#workflows/books/settings/book-id.ts';
import { ApiClient } from './support/api-client.ts';
import { expectProblem, refused } from './support/expect-problem.ts';
import { sweep } from './support/sweep.ts';
import { createWorld, hours, sampleForm, type World } from './support/world.ts';

let world: World;
let api: ApiClient;
beforeEach(async () => {
  world = await createWorld();
  api = new ApiClient(world.services, world.now);
});

const post = (path: string, as: string, body: unknown, headers: Record<string, string> = {}) =>
  api.ask(path, { method: 'POST', as, body, headers });
const shorter = { choice: 'remindAfter', remindAfter: 'P1D', reason: 'Three days were too long.' };
const settingsNow = async () => (await api.ask('/api/settings', { as: 'auditor' })).body as SettingsView;
const settingIn = (view: SettingsView, setting: string) =>
  view.settings.find((each) => each.setting === setting && each.body === null);
const remindersOf = async (caseId: string) =>
  (await world.history(caseId)).filter(({ type }) => type === 'reminder-sent').map(({ at }) => at);

describe('a change of a setting', () => {
  it('holds from the instant on that it names, and an auditor sees who changed what, from what, when and why', async () => {
    const from = new Date(Date.parse(world.now()) + hours(48)).toISOString();
    const answer = await post('/api/settings/network', 'secretariat', { ...shorter, from });
    expect(answer).toMatchObject({ status: 200, body: { version: 1 } });
    expect(settingIn(await settingsNow(), 'remindAfter')).toMatchObject({
      value: 'P3D',
      later: [{ from, value: 'P1D' }],
    });
    await world.advance(hours(49));
    const view = await settingsNow();
    expect(settingIn(view, 'remindAfter')).toMatchObject({ value: 'P1D', later: [] });
    expect(view.history).toMatchObject([
      {
        seq: 1,
        type: 'setting-changed',
        actor: { person: 'secretariat@example.org', role: 'secretariat' },
        data: { name: 'remindAfter', was: 'P3D', value: 'P1D', from, reason: shorter.reason },
      },
    ]);
  });

  it('for later is told from what will hold by then, of the Network and of a working method', async () => {
    const inDays = (days: number) => new Date(Date.parse(world.now()) + hours(24 * days)).toISOString();
    const network = '/api/settings/network';
    const method = '/api/settings/executive-committee/silence';
    const longer = { choice: 'minimumPeriod', minimumPeriod: 'P5D', reason: 'Holidays' };
    await post(network, 'secretariat', { ...shorter, from: inDays(2) });
    await post(network, 'secretariat', { ...shorter, remindAfter: 'P2D', from: inDays(3) });
    await post(method, 'secretariat', { ...longer, from: inDays(2) });
    await post(method, 'secretariat', { ...longer, minimumPeriod: 'P6D', from: inDays(3) });
    const changes = (await settingsNow()).history.map(({ data }) => [data['was'], data['value']]);
    expect(changes).toEqual([
      ['P3D', 'P1D'],
      ['P1D', 'P2D'],
      ['PT72H', 'P5D'],
      ['P5D', 'P6D'],
    ]);
    await expectProblem(
      (headers) => post(network, 'secretariat', { ...shorter, from: inDays(2) }, headers),
      refused([['remindAfter', 'changes-nothing']]),
    );
  });

  it('is the secretariat’s alone', async () => {
    for (const mailbox of ['ilo', 'auditor', 'coordinator', 'fmu']) {
      await expectProblem((headers) => post('/api/settings/network', mailbox, shorter, headers), {
        status: 403,
        code: 'not-permitted',
      });
    }
    expect((await settingsNow()).version).toBe(0);
  });

  it('is made once under one key, and refused to whoever has not seen the last one', async () => {
    const headers = { 'idempotency-key': 'a' };
    const first = await post('/api/settings/network', 'secretariat', shorter, headers);
    expect(await post('/api/settings/network', 'secretariat', shorter, headers)).toMatchObject({ body: first.body });
    expect((await settingsNow()).version).toBe(1);
    await expectProblem(
      (language) =>
        post('/api/settings/network', 'secretariat', { ...shorter, remindAfter: 'P2D', version: 0 }, language),
      { status: 409, code: 'stale-book' },
    );
    await expectProblem(
      (language) =>
        post('/api/settings/network', 'secretariat', { ...shorter, remindAfter: 'P2D' }, { ...headers, ...language }),
      { status: 422, code: 'idempotency-key-reused' },
    );
  });

  it.each([
    [{ ...shorter, remindAfter: 'PT30M' }, [['remindAfter', 'below-an-hour']]],
    [{ ...shorter, remindAfter: 'P1M' }, [['remindAfter', 'not-a-duration']]],
    [{ ...shorter, remindAfter: 'P3D' }, [['remindAfter', 'changes-nothing']]],
    [{ ...shorter, from: '2020-01-01T00:00:00Z' }, [['from', 'begins-in-the-past']]],
    [{ ...shorter, reason: undefined }, [['reason', 'required']]],
    [{ choice: 'mayPropose', mayPropose: [], reason: 'Nobody' }, [['mayPropose', 'required']]],
  ])('that makes no sense is refused with a sentence: %j', async (body, errors) => {
    await expectProblem(
      (headers) => post('/api/settings/network', 'secretariat', body, headers),
      refused(errors as [string, string][]),
    );
  });

  it('of a working method holds for what is circulated from then on, and bounds have to fit', async () => {
    const path = '/api/settings/executive-committee/silence';
    const change = { choice: 'minimumPeriod', minimumPeriod: 'P5D', reason: 'Holidays' };
    const running = await world.circulated();
    const before = await world.view(running);
    expect(await post(path, 'secretariat', change)).toMatchObject({ status: 200 });
    await expect(world.submit()).rejects.toMatchObject({ fields: [{ code: 'below-minimum-period' }] });
    expect((await world.view(running)).deadline).toBe(before.deadline);
    await expectProblem(
      (headers) => post(path, 'secretariat', { ...change, minimumPeriod: 'P365D' }, headers),
      refused([['minimumPeriod', 'minimum-above-maximum']]),
    );
    await expectProblem((headers) => post('/api/settings/executive-committee/vote', 'secretariat', change, headers), {
      status: 404,
      code: 'no-such-page',
    });
    await expectProblem(
      (headers) => post(path, 'secretariat', { ...change, minimumPeriod: 'P6D', version: 0 }, headers),
      { status: 409, code: 'stale-book' },
    );
  });
});

describe('cases that run', () => {
  it('are reminded by a new interval: the machine waits anew, and so does the watchdog', async () => {
    const caseId = await world.submit();
    const planned = (await world.stores.load(caseId)) as StoredCase;
    await post('/api/settings/network', 'secretariat', shorter);
    await sweep(world, 1);
    const told = (await world.stores.load(caseId)) as StoredCase;
    expect(told.flow).toBe(planned.flow + 1);
    expect((told.watch?.dueBy ?? '9') < (planned.watch?.dueBy ?? '')).toBe(true);
    const entry = (await world.history(caseId)).at(-1);
    expect(entry).toMatchObject({
      type: 'outside-changed',
      actor: { system: 'rules' },
      data: { what: settingsBook, version: 1 },
    });
    await world.advance(hours(25));
    expect(await remindersOf(caseId)).toHaveLength(1);
    await world.advance(hours(24));
    expect(await remindersOf(caseId)).toHaveLength(2);
  });

  it('are told of a change for later when it begins to hold, and not before', async () => {
    const caseId = await world.submit();
    const from = new Date(Date.parse(world.now()) + hours(10)).toISOString();
    await post('/api/settings/network', 'secretariat', { ...shorter, from });
    await sweep(world, 1);
    await dispatch(world.post, { sweep: true, time: world.now(), ignoreClaims: true });
    expect((await world.history(caseId)).at(-1)?.type).toBe('case-submitted');
    await world.advance(hours(10));
    await sweep(world, 1);
    expect((await world.history(caseId)).at(-1)?.type).toBe('outside-changed');
    expect(await world.stores.leftBehind('9', true, 9)).toEqual([]);
  });

  it('in a round, or at rest, go on as they were', async () => {
    const running = await world.circulated();
    const resting = await world.submit({ ...sampleForm, title: 'Another matter' });
    await world.act(resting, 'iom', 'withdraw', { choice: 'withdraw' });
    const before = [await world.history(running), await world.history(resting)];
    await post('/api/settings/network', 'secretariat', shorter);
    await sweep(world, 1);
    expect([await world.history(running), await world.history(resting)]).toEqual(before);
  });
});

describe('a roster file', () => {
  it('that is loaded is an entry with its hash and how many people have changed; the same again is none', async () => {
    const roster = await world.stores.load();
    const [first, ...others] = roster.people;
    const next = { ...roster, people: [{ ...first, name: 'Renamed' }, ...others.slice(1)] } as typeof roster;
    await loadRoster(world.services, next, 'the file', world.now());
    await loadRoster(world.services, next, 'the file', world.now());
    expect((await settingsNow()).history).toMatchObject([
      {
        type: 'roster-loaded',
        actor: { system: 'operator' },
        data: { people: next.people.length, joined: 0, left: 1, changed: 1, settings: [] },
      },
    ]);
    expect((await world.stores.load()).people).toHaveLength(next.people.length);
  });

  it('has the newest word on a setting in which it differs from the one before, and on no other', async () => {
    await post('/api/settings/network', 'secretariat', shorter);
    const fewer = { choice: 'mayPropose', mayPropose: ['focal-point'], reason: 'So decided' };
    await post('/api/settings/network', 'secretariat', fewer);
    await world.advance(hours(1));
    const roster = await world.stores.load();
    const next = { ...roster, settings: { ...roster.settings, remindAfter: 'P6D' } };
    await loadRoster(world.services, next, 'the file', world.now());
    const view = await settingsNow();
    expect(settingIn(view, 'remindAfter')?.value).toBe('P6D');
    expect(settingIn(view, 'mayPropose')?.value).toEqual(['focal-point']);
    expect(view.history.at(-1)?.data['settings']).toEqual([{ name: 'remindAfter', was: 'P1D', value: 'P6D' }]);
  });

  it('of before may say who records the referral, which means nothing any more', async () => {
    const roster = await world.stores.load();
    const former = { ...roster, settings: { ...roster.settings, referralActBy: 'one-member' } };
    await loadRoster(world.services, parseRoster(JSON.stringify(former)), 'the file', world.now());
    expect(settingIn(await settingsNow(), 'referralActBy')).toBeUndefined();
  });

  it('is the first of an installation as well', async () => {
    const { stores, services } = world;
    const roster = parseRoster(JSON.stringify(await stores.load()));
    stores.removeRoster();
    services.network.forget();
    await loadRoster(services, roster, 'the file', world.now());
    expect((await settingsNow()).history).toMatchObject([{ data: { joined: roster.people.length, left: 0 } }]);
  });
});
