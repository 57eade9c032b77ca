import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { machineRuns } from '#test/support/machine-runs.ts';
import { signatureOf } from '#test/support/signature-of.ts';
import { createWorld, hours, type WorldOptions } from '#test/support/world.ts';
import { broken, objection, publish, type Story, worldStories } from '#test/support/world-stories.ts';

const days = (count: number): number => hours(24 * count);

const settings: Readonly<Record<string, WorldOptions>> = {
  'reminded-of-everything': {
    roster: readFileSync('samples/roster.jsonc', 'utf8').replace(
      '"id": "executive-committee",',
      '"id": "executive-committee", "settings": { "referralPeriod": "P6D", "findingPeriod": "P6D" },',
    ),
  },
  'bounce-excused': { bounces: (to) => to === 'who@example.org' },
  'counted-on-without-a-notice': {
    roster: readFileSync('samples/roster.jsonc', 'utf8').replaceAll('"lateBounce": "stop"', '"lateBounce": "count-on"'),
  },
};

describe('a decision leaves this history', () => {
  it.each(Object.keys(worldStories))('%s', async (name) => {
    const world = await createWorld(settings[name]);
    const caseId = await (worldStories[name] as Story)(world);
    const runs = (await machineRuns(world)).get(caseId) ?? [];
    // `npx vitest run workflows/decision/machine.test.ts -u` writes them anew; the difference is what a review reads.
    await expect(await signatureOf(world, caseId)).toMatchFileSnapshot(`./histories/${name}.json`);
    expect(runs.map(({ status }) => status)).toEqual(runs.map(() => 'SUCCEEDED'));
  });

  it('in at most 8 states, when a silence is adopted without a reminder', async () => {
    const world = await createWorld({ roster: rosterWithoutReminder() });
    const caseId = await world.circulated();
    await world.advance(hours(72));
    await publish(world, caseId);
    const [run] = (await machineRuns(world)).get(caseId) ?? [];
    expect(run?.entered).toEqual([
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
});

describe('a long wait', () => {
  it('is handed over to new executions, and still moves on at once when somebody acts', async () => {
    const world = await createWorld();
    const caseId = await broken(world);
    await world.advance(days(310));
    expect((await world.view(caseId)).state).toBe('facilitation');
    const waiting = (await machineRuns(world)).get(caseId) ?? [];
    expect(waiting.length).toBeGreaterThan(5);
    expect(waiting.slice(0, -1).map(({ status }) => status)).toEqual(waiting.slice(0, -1).map(() => 'SUCCEEDED'));
    expect(waiting.at(-1)).toMatchObject({ status: 'RUNNING' });
    expect(waiting.at(-1)?.entered.at(-1)).toBe('Facilitation');
    const reminders = (await world.history(caseId)).filter(({ type }) => type === 'reminder-sent');
    expect(reminders.length).toBe(Math.floor(310 / 3));

    await world.act(caseId, 'coordinator', 'facilitate', { choice: 'revise', text: 'A gentler text.' });
    await world.advance(hours(72));
    await publish(world, caseId);
    const ended = (await machineRuns(world)).get(caseId) ?? [];
    expect(ended).toHaveLength(waiting.length);
    expect(ended.at(-1)).toMatchObject({ status: 'SUCCEEDED' });
  });
});

describe('a function that fails', () => {
  const isPassTime = (payload: unknown) => (payload as { command?: string }).command === 'pass-time';

  it('for a while is tried again, and nobody notices', async () => {
    let failures = 3;
    const world = await createWorld({
      fault: (_, payload) => (isPassTime(payload) && failures-- > 0 ? new Error('throttled') : undefined),
    });
    const caseId = await world.circulated();
    await world.advance(hours(72) + 60_000);
    expect((await world.view(caseId)).state).toBe('adopted');
    expect((await world.history(caseId)).map(({ type }) => type)).not.toContain('fault-reported');
  });

  it('for good is reported to the secretariat once; the case stays as it was and people can still act', async () => {
    const world = await createWorld({
      fault: (_, payload) => (isPassTime(payload) ? new Error('the table is on fire') : undefined),
    });
    const caseId = await world.circulated();
    await world.advance(hours(72) + days(1));
    const faults = (await world.history(caseId)).filter(({ type }) => type === 'fault-reported');
    expect(faults.map(({ data }) => data)).toEqual([
      { where: 'Time is up', error: 'Error', cause: expect.stringContaining('the table is on fire') },
    ]);
    const mails = world.mails.filter(
      ({ to, tags }) => to === 'secretariat@example.org' && tags['seq'] === `${faults[0]?.seq}`,
    );
    expect(mails).toHaveLength(1);
    expect((await machineRuns(world)).get(caseId)?.at(-1)).toMatchObject({ status: 'FAILED' });

    // Nothing is lost: whoever comes next meets the instant that has passed, and is told what it brought about.
    expect((await world.view(caseId)).state).toBe('circulated');
    await expect(world.act(caseId, 'ilo', 'position', objection)).rejects.toMatchObject({ code: 'late' });
    expect((await world.view(caseId)).state).toBe('adopted');
    await publish(world, caseId);
    expect((await world.view(caseId)).outcome?.kind).toBe('adopted');
  });
});

/** A reminder as long before the expiry as the round lasts falls at its start, so there is none. */
const rosterWithoutReminder = (): string =>
  readFileSync('samples/roster.jsonc', 'utf8').replaceAll('"remindBefore": "PT24H"', '"remindBefore": "PT72H"');
