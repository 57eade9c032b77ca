import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RequestError } from '#functions/lib/errors.ts';
import { actOnTask } from '#functions/lib/use-cases/act-on-task.ts';
import { formatInstant } from '#words/dates.ts';
import { committee, createWorld, hours, sampleForm, type World } from './support/world.ts';

/** What a request came to: the state after it, or the code of the refusal. */
const outcomeOf = (answer: Promise<{ state: string }>): Promise<string> =>
  answer.then(
    ({ state }) => state,
    (error) => (error instanceof RequestError ? error.code : Promise.reject(error)),
  );

const typesOf = async (world: World, caseId: string): Promise<string[]> =>
  (await world.history(caseId)).map(({ type }) => type);

const count = (types: readonly string[], type: string): number => types.filter((one) => one === type).length;

describe('the instant of expiry', () => {
  it('adopts in the expiry second itself, not one millisecond before', async () => {
    const world = await createWorld();
    const caseId = await world.circulated();
    expect((await world.view(caseId)).deadline).toBe('2026-03-05T09:00:00.000Z');
    await world.advance(hours(72) - 1);
    expect((await world.view(caseId)).state).toBe('circulated');
    await world.advance(1);
    expect(await world.view(caseId)).toMatchObject({
      state: 'adopted',
      outcome: { kind: 'adopted', at: '2026-03-05T09:00:00.000Z' },
    });
  });

  it('counts an objection one millisecond before', async () => {
    const world = await createWorld();
    const caseId = await world.circulated();
    await world.advance(hours(72) - 1);
    const act = world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: 'no' });
    expect(await outcomeOf(act)).toBe('facilitation');
    await world.advance(hours(1));
    expect((await world.view(caseId)).state).toBe('facilitation');
  });

  it('records an objection in the same millisecond as late, though it came before the machine looked', async () => {
    // The machine looks a minute later here, so the objection is first on the table.
    const world = await createWorld();
    Object.assign(world.services.settings, { graceSeconds: 60 });
    const caseId = await world.circulated();
    await world.advance(hours(72));
    expect((await world.view(caseId)).state).toBe('circulated');
    const act = world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: 'no' });
    expect(await outcomeOf(act)).toBe('late');
    expect((await world.view(caseId)).state).toBe('adopted');
    await world.advance(hours(1));
    const types = await typesOf(world, caseId);
    expect(types.slice(-3)).toEqual(['consensus-reached', 'decision-adopted', 'late-position-recorded']);
    expect(count(types, 'decision-adopted')).toBe(1);
  });

  it('records an objection in the rest of the expiry second as late, and answers it with the outcome', async () => {
    const world = await createWorld();
    const caseId = await world.circulated();
    const { openTasks } = await world.view(caseId);
    const taskId = openTasks.find(({ kind, party }) => kind === 'position' && party === 'ILO')?.taskId ?? '';
    await world.advance(hours(72) + 999);
    const body = { choice: 'objection', reason: 'no' };
    const late = { status: 409, code: 'late', caseId };
    const caller = await world.as('ilo');
    // The client that repeats itself under one key is told the same, and recorded once.
    for (const idempotencyKey of ['key', 'key']) {
      await expect(
        actOnTask(world.services, caller, { taskId, body, idempotencyKey, channel: 'api' }),
      ).rejects.toMatchObject(late);
    }
    expect(count(await typesOf(world, caseId), 'late-position-recorded')).toBe(1);
    expect((await world.view(caseId)).state).toBe('adopted');
    await world.settle();
    expect(world.mails.filter(({ to, at }) => to === 'ilo@example.org' && at === world.now())).toHaveLength(1);
  });

  it('ends an explicit round without consensus when one member is silent at the instant', async () => {
    const world = await createWorld();
    const caseId = await world.circulated({ ...sampleForm, method: 'explicit' });
    for (const member of committee.slice(1)) await world.act(caseId, member, 'position', { choice: 'support' });
    await world.advance(hours(72) - 1);
    expect((await world.view(caseId)).state).toBe('circulated');
    await world.advance(1);
    expect((await world.view(caseId)).state).toBe('facilitation');
    const ended = (await world.history(caseId)).find(({ type }) => type === 'consensus-not-reached');
    expect(ended?.data).toMatchObject({ blocking: [], silent: ['DESA'] });
  });

  it('starts the clock when the last notice has arrived, so that the period is whole', async () => {
    let mailboxIsFull = true;
    const world = await createWorld({ bounces: (to) => to === 'who@example.org' && mailboxIsFull });
    const caseId = await world.circulated();
    await world.advance(hours(30));
    expect((await world.view(caseId)).deadline).toBeNull();
    mailboxIsFull = false;
    await world.act(caseId, 'secretariat', 'notice', { choice: 'resend' });
    expect((await world.view(caseId)).deadline).toBe(
      new Date(Date.parse('2026-03-03T15:00:00Z') + hours(72)).toISOString(),
    );
  });
});

describe('two objections at once', () => {
  it('are both recorded, end one round, and both have to be lifted', async () => {
    const world = await createWorld();
    const caseId = await world.circulated();
    await world.advance(hours(10));
    await Promise.all(
      ['ilo', 'who'].map((who) =>
        world.act(caseId, who, 'position', { choice: 'objection', reason: `${who} objects` }),
      ),
    );
    const types = await typesOf(world, caseId);
    expect(count(types, 'position-stated')).toBe(2);
    expect(count(types, 'consensus-not-reached')).toBe(1);
    expect(count(types, 'facilitation-started')).toBe(1);
    const { openTasks, positions } = await world.view(caseId);
    expect(
      openTasks
        .filter(({ kind }) => kind === 'lift')
        .map(({ party }) => party)
        .sort(),
    ).toEqual(['ILO', 'WHO']);
    const reasons = positions.filter(({ position }) => position === 'objection').map(({ reason }) => reason);
    expect(reasons.sort()).toEqual(['ilo objects', 'who objects']);

    await world.act(caseId, 'ilo', 'lift', { choice: 'lift' });
    expect((await world.view(caseId)).state).toBe('facilitation');
    await expect(world.act(caseId, 'ilo', 'lift', { choice: 'lift' })).rejects.toThrow(/no open task/);
    await world.act(caseId, 'who', 'lift', { choice: 'lift' });
    expect(await world.view(caseId)).toMatchObject({ state: 'circulated', round: 2, version: 1 });
  });
});

describe('daylight saving', () => {
  it.each([
    { change: 'Geneva begins summer time on 29 March 2026', startAt: '2026-03-27T16:00:00.000Z' },
    { change: 'Geneva ends summer time on 25 October 2026', startAt: '2026-10-23T16:00:00.000Z' },
    { change: 'New York begins summer time on 8 March 2026', startAt: '2026-03-06T16:00:00.000Z' },
    { change: 'New York ends summer time on 1 November 2026', startAt: '2026-10-30T16:00:00.000Z' },
  ])('$change: a silence still takes 72 elapsed hours', async ({ startAt }) => {
    const world = await createWorld({ startAt });
    const caseId = await world.circulated();
    const { deadline } = await world.view(caseId);
    expect(Date.parse(deadline ?? '') - Date.parse(startAt)).toBe(72 * 3_600_000);
    await world.advance(hours(72) - 1);
    expect((await world.view(caseId)).state).toBe('circulated');
    await world.advance(1);
    expect((await world.view(caseId)).state).toBe('adopted');
  });

  it.each([
    [
      '2026-03-27T16:00:00.000Z',
      'Monday, 30 March 2026 at 18:00 (Geneva)',
      'Monday, 30 March 2026 at 12:00 (New York)',
    ],
    [
      '2026-10-23T16:00:00.000Z',
      'Monday, 26 October 2026 at 17:00 (Geneva)',
      'Monday, 26 October 2026 at 12:00 (New York)',
    ],
    ['2026-03-06T16:00:00.000Z', 'Monday, 9 March 2026 at 17:00 (Geneva)', 'Monday, 9 March 2026 at 12:00 (New York)'],
    [
      '2026-10-30T16:00:00.000Z',
      'Monday, 2 November 2026 at 17:00 (Geneva)',
      'Monday, 2 November 2026 at 11:00 (New York)',
    ],
  ])(
    'the mail of a round that starts at %s gives the deadline as each clock will show it',
    async (startAt, ...shown) => {
      const world = await createWorld({ startAt });
      await world.circulated();
      const texts = world.mails.filter(({ to }) => to === 'iom@example.org').map(({ text }) => text);
      for (const line of shown) expect(texts.join('\n')).toContain(line);
    },
  );

  it.each([
    ['2026-03-29T00:59:59.000Z', 'Europe/Zurich', /29 March 2026 at 01:59:59/],
    ['2026-03-29T01:00:00.000Z', 'Europe/Zurich', /29 March 2026 at 03:00\b/],
    ['2026-10-25T00:30:00.000Z', 'Europe/Zurich', /25 October 2026 at 02:30.*(CEST|GMT\+2|UTC\+2)/],
    ['2026-10-25T01:30:00.000Z', 'Europe/Zurich', /25 October 2026 at 02:30.*(CET|GMT\+1|UTC\+1)/],
    ['2026-03-08T07:00:00.000Z', 'America/New_York', /8 March 2026 at 03:00\b/],
    ['2026-11-01T05:30:00.000Z', 'America/New_York', /1 November 2026 at 01:30.*(EDT|GMT-4|UTC.4)/],
    ['2026-11-01T06:30:00.000Z', 'America/New_York', /1 November 2026 at 01:30.*(EST|GMT-5|UTC.5)/],
  ])('a page shows %s in %s, and tells the two equal hours apart', (instant, zone, shown) => {
    expect(formatInstant('en', instant, zone)).toMatch(shown);
  });
});

describe('reminders', () => {
  it('go out 24 hours before the expiry, not a millisecond sooner, once, and only to those who are silent', async () => {
    const world = await createWorld();
    const caseId = await world.circulated();
    await world.act(caseId, 'ilo', 'position', { choice: 'support' });
    const before = world.mails.length;
    await world.advance(hours(48) - 1);
    expect(world.mails).toHaveLength(before);
    await world.advance(1);
    const reminded = world.mails.slice(before);
    expect(reminded.length).toBeGreaterThan(0);
    expect(new Set(reminded.map(({ at }) => at))).toEqual(new Set(['2026-03-04T09:00:00.000Z']));
    expect(reminded.filter(({ to }) => to.startsWith('ilo'))).toEqual([]);
    expect(new Set(reminded.map(({ to }) => to.split(/[.@]/)[0])).size).toBe(committee.length - 1);
    await world.advance(hours(24) - 1);
    expect(world.mails).toHaveLength(before + reminded.length);
    expect(count(await typesOf(world, caseId), 'reminder-sent')).toBe(1);
  });

  it('go out every time the period of a request has passed, counted from its beginning', async () => {
    const world = await createWorld();
    const caseId = await world.submit();
    await world.advance(hours(24 * 10));
    const reminders = (await world.history(caseId)).filter(({ type }) => type === 'reminder-sent');
    expect(reminders.map(({ at }) => at)).toEqual([
      '2026-03-05T09:00:00.000Z',
      '2026-03-08T09:00:00.000Z',
      '2026-03-11T09:00:00.000Z',
    ]);
    expect((await world.view(caseId)).state).toBe('submitted');
  });
});

describe('a stated instant', () => {
  const until = '2026-03-06T17:30:00.000Z';
  const form = { ...sampleForm, circulateFor: undefined, circulateUntil: until };

  it('ends the round when the minimum has passed by then', async () => {
    const world = await createWorld();
    const caseId = await world.circulated(form);
    expect((await world.view(caseId)).deadline).toBe(until);
    await world.advance(Date.parse(until) - world.clock.nowMs() - 1);
    expect((await world.view(caseId)).state).toBe('circulated');
    await world.advance(1);
    expect((await world.view(caseId)).state).toBe('adopted');
  });

  it('gives way to the minimum when the clock started late', async () => {
    const world = await createWorld({ bounces: (to) => to === 'who@example.org' });
    const caseId = await world.circulated(form);
    await world.advance(hours(48));
    await world.act(caseId, 'secretariat', 'notice', { choice: 'excuse', reason: 'told by phone' });
    expect((await world.view(caseId)).deadline).toBe('2026-03-07T09:00:00.000Z');
  });

  it('does not begin a round once less than the minimum is left, and the secretariat is told what to do', async () => {
    const world = await createWorld();
    const caseId = await world.submit(form);
    await world.advance(hours(48));
    const accepted = world.act(caseId, 'secretariat', 'screen', { choice: 'accept' });
    await expect(accepted).rejects.toMatchObject({ fields: [{ field: 'choice', code: 'deadline-overtaken' }] });
    expect((await world.view(caseId)).state).toBe('submitted');
    await world.act(caseId, 'secretariat', 'screen', { choice: 'return', reason: 'please name another date' });
    expect((await world.view(caseId)).state).toBe('returned');
  });
});

describe('unusual dates', () => {
  it.each([
    ['across 29 February 2028', '2028-02-27T12:00:00.000Z', '2028-03-01T12:00:00.000Z'],
    ['across the end of February 2027', '2027-02-26T12:00:00.000Z', '2027-03-01T12:00:00.000Z'],
    ['across New Year', '2026-12-30T20:00:00.000Z', '2027-01-02T20:00:00.000Z'],
  ])('%s 72 hours are 72 hours', async (_, startAt, deadline) => {
    const world = await createWorld({ startAt });
    const caseId = await world.circulated();
    expect(caseId).toMatch(new RegExp(`^DEC-${startAt.slice(0, 4)}-`));
    expect((await world.view(caseId)).deadline).toBe(deadline);
  });

  it('a role that begins or ends on 29 February does so at midnight UTC', async () => {
    const roster = readFileSync('samples/roster.jsonc', 'utf8').replace(
      '{ "role": "alternate", "party": "IOM", "from": "2018-12-01" }',
      '{ "role": "alternate", "party": "IOM", "from": "2018-12-01", "until": "2028-02-29" }',
    );
    const world = await createWorld({ startAt: '2028-02-28T23:59:59.999Z', roster });
    expect((await world.as('iom.alternate')).capacities).toHaveLength(1);
    await world.advance(1);
    await expect(world.as('iom.alternate')).rejects.toThrow(/nobody/);
  });
});
