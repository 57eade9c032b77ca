import { beforeEach, describe, expect, it } from 'vitest';
import { loadRoster } from '#functions/lib/use-cases/books/load-roster.ts';
import { parseRoster } from '#functions/load-roster/parse-roster.ts';
import type { SettingsView } from '#schemas/api.ts';
import type { RoundView } from '#schemas/sections/rounds.ts';
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
const path = `/api/settings/${body}`;
const post = (to: string, given: unknown, as = 'secretariat', headers: Record<string, string> = {}) =>
  api.ask(to, { method: 'POST', as, body: given, headers });
const shown = async (setting: string, method: string | null = null, headers = {}) => {
  const view = (await api.ask('/api/settings', { as: 'auditor', headers })).body as SettingsView;
  return view.settings.find((each) => each.setting === setting && each.body === body && each.method === method);
};
const closed = { choice: 'networkReads', networkReads: 'no', reason: 'The Committee keeps its drafts to itself.' };
const published = async () => {
  const caseId = await world.circulated();
  await world.advance(hours(72));
  await world.act(caseId, 'secretariat', 'publish', { choice: 'publish' });
  return caseId;
};
const roundsOf = async (caseId: string) =>
  ((await api.ask(`/api/cases/${caseId}`, { as: 'ilo' })).body as { rounds: RoundView[] }).rounds;

describe('what a body has set of how it decides', () => {
  it('is shown with its default and with what the terms of reference leave open, and is to be confirmed', async () => {
    expect(await shown('floor')).toEqual({
      ...{ procedure: null, body, method: null, setting: 'floor', value: 'more-than-half', adoptedBy: null, later: [] },
      basis: expect.stringContaining('The terms of reference name no quorum') as string,
    });
    const page = (await (await new Visitor(world).signedInAs('ilo')).get('/settings')).page;
    expect(page).toContain('Executive Committee: how it works');
    expect(page).toContain('No decision that adopted it is named: to be confirmed by the body.');
    const arabic = (await (await new Visitor(world).speaking('ar').signedInAs('ilo')).get('/settings')).page;
    expect(arabic).toContain('لا تحدد الاختصاصات نصابا');
  });

  /** @terms 41 networkReads — A change of how a body decides holds for cases that are opened from then on, and names the decision that adopted it. */
  it('holds for what is opened from then on, names its decision, and stands in the history', async () => {
    const adoptedBy = await published();
    const before = await world.submit();
    await world.advance(hours(1));
    expect(await post(path, { ...closed, adoptedBy })).toMatchObject({ status: 200 });
    const after = await world.submit();
    for (const caseId of [before, after]) await world.act(caseId, 'secretariat', 'screen', { choice: 'accept' });
    const reads = (caseId: string) => api.ask(`/api/cases/${caseId}`, { as: 'fao' });
    expect((await reads(before)).status).toBe(200);
    expect((await reads(after)).status).toBe(404);
    expect(await shown('networkReads')).toMatchObject({ value: 'no', adoptedBy });
    const page = (await (await new Visitor(world).signedInAs('auditor')).get('/settings')).page;
    expect(page).toContain(`Adopted by the decision`);
    expect(page.replaceAll(/[\u2066-\u2069]/g, '')).toContain(
      'Members of the Network read what goes round (Executive Committee): No in place of Yes',
    );
  });

  it('that names no decision is to be confirmed; one that names what was not adopted is refused', async () => {
    const adoptedBy = await world.circulated();
    await expectProblem(
      (headers) => post(path, { ...closed, adoptedBy }, 'secretariat', headers),
      refused([['adoptedBy', 'not-adopted']]),
    );
    await post(path, { ...closed, adoptedBy: 'EC/2024/7' });
    expect(await shown('networkReads')).toMatchObject({ value: 'no', adoptedBy: 'EC/2024/7' });
    await post(path, { ...closed, networkReads: 'yes' });
    expect(await shown('networkReads')).toMatchObject({ value: 'yes', adoptedBy: null });
  });

  it('is changed by the secretariat alone, on a page too, and of bodies that decide alone', async () => {
    await expectProblem((headers) => post(path, closed, 'ilo', headers), { status: 403, code: 'not-permitted' });
    await expectProblem((headers) => post('/api/settings/nobody', closed, 'secretariat', headers), {
      status: 404,
      code: 'no-such-page',
    });
    const visitor = await (await new Visitor(world).signedInAs('secretariat')).get(`/settings/${body}`);
    expect(visitor.page).toContain('Executive Committee: how it works');
    await visitor.save(`/settings/${body}`, {
      ...{ choice: 'floor', 'floor.floor': 'two-thirds', 'floor.reason': 'Safer.', 'floor.adoptedBy': 'EC/2024/8' },
    });
    expect(visitor.status).toBe(303);
    expect(await shown('floor')).toMatchObject({ value: 'two-thirds', adoptedBy: 'EC/2024/8' });
  });

  it('is as the newest roster file says, after what people had entered', async () => {
    await post(path, { ...closed, adoptedBy: 'EC/2024/7' });
    const roster = parseRoster(JSON.stringify(await world.stores.current()));
    const [committee] = roster.bodies;
    if (committee === undefined) throw new Error('The sample has a Committee');
    committee.settings = { networkReads: 'yes', floor: 'all' };
    await loadRoster(world.services, roster, 'another file', world.now());
    world.services.network.forget();
    expect(await shown('networkReads')).toMatchObject({ value: 'yes', adoptedBy: null });
    expect(await shown('floor')).toMatchObject({ value: 'all' });
    // What the next file leaves out is as usual from then on, and was as it was for what was opened before.
    const before = await world.submit();
    await world.advance(hours(1));
    const third = structuredClone(roster);
    for (const each of third.bodies) delete each.settings;
    await loadRoster(world.services, third, 'a third file', world.now());
    world.services.network.forget();
    expect(await shown('floor')).toMatchObject({ value: 'more-than-half' });
    const { openedAt } = (await world.stores.load(before))?.state ?? {};
    const network = await world.services.network.directory();
    expect(network.bodySettingsAt(body, openedAt ?? '').floor).toBe('all');
  });
});

describe('the lead time before meetings', () => {
  const ofMeetings = '/api/settings/steering-committee';
  const longer = { choice: 'leadTime', leadTime: 'P56D', reason: 'Papers take longer.' };
  const shownOf = async (of: string) => {
    const { settings } = (await api.ask('/api/settings', { as: 'auditor' })).body as SettingsView;
    return settings.filter(({ body }) => body === of).map(({ setting, value }) => [setting, value]);
  };

  it('is set by a body in which no text goes round too, which sets nothing else', async () => {
    const quiet = 'executive-committee-principals';
    const ofQuiet = `/api/settings/${quiet}`;
    expect(await shownOf(quiet)).toEqual([
      ['leadTime', 'none'],
      ['leadTimeUnit', 'civil-days'],
    ]);
    expect(await shown('leadTime')).toMatchObject({ value: 'none', adoptedBy: null });
    expect(await shownOf('steering-committee')).toContainEqual(['leadTime', 'P42D']);
    expect(await shownOf('network')).toEqual([]);
    expect(await post(ofQuiet, longer)).toMatchObject({ status: 200 });
    expect(await shownOf(quiet)).toContainEqual(['leadTime', 'P56D']);
    const all = { choice: 'floor', floor: 'all', reason: 'All of us.' };
    await expectProblem((headers) => post(ofQuiet, all, 'secretariat', headers), refused([['choice', 'not-a-choice']]));
    await post(ofQuiet, { ...longer, leadTime: 'none' });
    expect(await shownOf(quiet)).toContainEqual(['leadTime', 'none']);
  });

  it.each([
    ['PT36H', 'not-whole-days'],
    ['six weeks', 'not-a-duration'],
    ['P0D', 'not-a-duration'],
  ])('is whole days or weeks: not %s', async (leadTime, code) => {
    await expectProblem(
      (headers) => post(ofMeetings, { ...longer, leadTime }, 'secretariat', headers),
      refused([['leadTime', code]]),
    );
  });

  it.each([
    ['en', '6 weeks (42 days)', 'Steering Committee: how it works', 'None in place of 6 weeks (42 days)'],
    ['ar', '6 أسابيع (42 يوما)', 'اللجنة التوجيهية: أساليب عملها', 'لا مهلة بدلا من 6 أسابيع (42 يوما)'],
  ])('in %s is shown, changed on a page and told in the history', async (language, lead, title, told) => {
    const visitor = await (await new Visitor(world).speaking(language).signedInAs('secretariat')).get('/settings');
    expect(visitor.page).toContain(lead);
    await visitor.get('/settings/steering-committee');
    expect(visitor.page.replaceAll(/[\u2066-\u2069]/g, '')).toContain(title);
    const fields = { choice: 'leadTime', 'leadTime.leadTime': 'none', 'leadTime.reason': 'No need' };
    await visitor.save('/settings/steering-committee', {
      ...fields,
      'leadTime.version': visitor.hidden('leadTime.version'),
    });
    expect([visitor.status, visitor.location]).toEqual([303, '/settings']);
    await visitor.get('/settings');
    expect(visitor.page.replaceAll(/[\u2066-\u2069]/g, '')).toContain(told);
  });
});

describe('a working method', () => {
  /** @terms 41 — A working method names the decision that adopted it, or is shown as to be confirmed; each round shows on which one it rests. */
  it('is to be confirmed until a decision is named, and each round shows on which one it rests', async () => {
    const before = await world.circulated();
    expect(await roundsOf(before)).toMatchObject([{ adoptedBy: null }]);
    const longer = { choice: 'remindBefore', remindBefore: 'PT48H', reason: 'As decided', adoptedBy: 'EC/2024/9' };
    await post(`${path}/silence`, longer);
    expect(await shown('remindBefore', 'silence')).toMatchObject({ value: 'PT48H', adoptedBy: 'EC/2024/9' });
    expect(await shown('minimumPeriod', 'silence')).toMatchObject({ adoptedBy: null });
    const after = await world.circulated();
    expect(await roundsOf(after)).toMatchObject([{ adoptedBy: 'EC/2024/9' }]);
    const page = (await (await new Visitor(world).signedInAs('ilo')).get(`/cases/${after}`)).page;
    expect(page).toContain('its method rests on the decision');
    await post(`${path}/silence`, { ...longer, remindBefore: 'PT12H', adoptedBy: undefined });
    expect(await roundsOf(await world.circulated())).toMatchObject([{ adoptedBy: null }]);
    expect(await roundsOf(after)).toMatchObject([{ adoptedBy: 'EC/2024/9' }]);
  });
});

it('of a body is shown, and can be set, what counts in what is decided there', async () => {
  const { settings } = (await api.ask('/api/settings', { as: 'auditor' })).body as SettingsView;
  const of = (one: string) =>
    settings.flatMap((each) => (each.body === one && each.method === null ? each.setting : []));
  expect(of('steering-committee')).toEqual(['floor', 'leastEvidence', 'leadTime', 'leadTimeUnit']);
  expect(of(body)).toContain('findingPeriod');
  const change = { choice: 'referralPeriod', referralPeriod: 'P5D', reason: 'It has no referral.' };
  expect((await post('/api/settings/steering-committee', change)).status).toBe(400);
  expect((await post(path, change)).status).toBe(200);
  const visitor = await (await new Visitor(world).signedInAs('secretariat')).get('/settings/steering-committee');
  expect([visitor.page.includes('value="floor"'), visitor.page.includes('value="findingPeriod"')]).toEqual([
    true,
    false,
  ]);
});
