import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { submitCase } from '#functions/lib/use-cases/submit-case.ts';
import type { EventView } from '#schemas/api.ts';
import { machineRuns } from '#test/support/machine-runs.ts';
import { committee, createWorld, hours, sampleForm, type World, type WorldOptions } from '#test/support/world.ts';

const days = (count: number): number => hours(24 * count);
const because = { reason: 'for a reason' };
const objection = { choice: 'objection', ...because };
const failure = { choice: 'report-failure', ...because };

/** Takes a case from nothing to its end, and says which one it was. */
type Story = (world: World) => Promise<string>;

const stories: Readonly<Record<string, Story>> = {
  'adopted-by-silence': async (world) => {
    const caseId = await world.circulated();
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  'adopted-early-by-all': async (world) => {
    const caseId = await world.circulated({ ...sampleForm, method: 'explicit' });
    for (const member of committee) await world.act(caseId, member, 'position', { choice: 'support' });
    return publish(world, caseId);
  },
  'broken-silence-revised-and-adopted': async (world) => {
    const caseId = await broken(world);
    await world.act(caseId, 'coordinator', 'facilitate', { choice: 'consult', parties: ['FAO'], ...because });
    await world.act(caseId, 'fao', 'advise', { choice: 'advise', ...because });
    await world.act(caseId, 'coordinator', 'facilitate', { choice: 'revise', text: 'A gentler text.' });
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  'lifted-objection': async (world) => {
    const caseId = await world.circulated();
    for (const member of committee.slice(1)) await world.act(caseId, member, 'position', { choice: 'support' });
    await world.act(caseId, 'desa', 'position', objection);
    await world.act(caseId, 'desa', 'lift', { choice: 'maintain', ...because });
    await world.act(caseId, 'desa', 'lift', { choice: 'lift', ...because });
    return publish(world, caseId);
  },
  'lifted-objection-circulated-again': async (world) => {
    const caseId = await broken(world);
    await world.act(caseId, 'ilo', 'lift', { choice: 'lift', ...because });
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  'referred-and-decided': async (world) => {
    const caseId = await transmitted(world);
    await world.act(caseId, 'sg-office', 'respond', { choice: 'decided', text: 'As guided.' });
    return publish(world, caseId);
  },
  'referred-and-returned': async (world) => {
    const caseId = await transmitted(world);
    await world.act(caseId, 'sg-office', 'respond', { choice: 'returned', ...because });
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  'referred-and-closed': async (world) => {
    const caseId = await transmitted(world);
    await world.act(caseId, 'sg-office', 'respond', { choice: 'closed', ...because });
    return caseId;
  },
  'returned-to-facilitation-by-the-committee': async (world) => {
    const caseId = await broken(world);
    await world.act(caseId, 'coordinator', 'facilitate', failure);
    await world.act(caseId, 'who', 'refer', { choice: 'back-to-facilitation', ...because });
    await world.act(caseId, 'iom', 'withdraw', { choice: 'withdraw' });
    return caseId;
  },
  'returned-and-resubmitted': async (world) => {
    const caseId = await world.submit();
    await world.act(caseId, 'secretariat', 'screen', { choice: 'return', ...because });
    await world.act(caseId, 'iom', 'submit', { choice: 'submit', form: sampleForm });
    await world.act(caseId, 'secretariat', 'screen', { choice: 'accept' });
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  declined: async (world) => {
    const caseId = await world.submit();
    await world.act(caseId, 'secretariat', 'screen', { choice: 'decline', ...because });
    return caseId;
  },
  withdrawn: async (world) => {
    const caseId = await world.circulated();
    await world.act(caseId, 'iom', 'withdraw', { choice: 'withdraw' });
    return caseId;
  },
  'bounce-excused': async (world) => {
    const caseId = await world.circulated();
    await world.advance(hours(5));
    await world.act(caseId, 'secretariat', 'notice', { choice: 'excuse', ...because });
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  'clock-stopped-and-resumed': async (world) => {
    const caseId = await world.circulated();
    await world.advance(hours(71));
    await world.bounce(caseId, 'who@example.org');
    await world.advance(days(4));
    await world.act(caseId, 'secretariat', 'notice', { choice: 'resend' });
    await world.bounce(caseId, 'who@example.org');
    await world.act(caseId, 'secretariat', 'notice', { choice: 'excuse', ...because });
    await world.advance(hours(24));
    return publish(world, caseId);
  },
  'counted-on-without-a-notice': async (world) => {
    const caseId = await world.circulated();
    await world.advance(hours(71));
    await world.bounce(caseId, 'who@example.org');
    await world.advance(hours(1));
    return publish(world, caseId);
  },
  'deferred-and-resumed': async (world) => {
    const caseId = await world.submit();
    await world.act(caseId, 'secretariat', 'defer', { choice: 'defer', ...because });
    await world.advance(days(400));
    await world.act(caseId, 'secretariat', 'resume', { choice: 'resume' });
    await world.act(caseId, 'secretariat', 'screen', { choice: 'accept' });
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  'deferred-in-facilitation': async (world) => {
    const caseId = await broken(world);
    await world.act(caseId, 'coordinator', 'defer', { choice: 'defer', ...because });
    await world.advance(days(40));
    await world.act(caseId, 'coordinator', 'resume', { choice: 'resume' });
    await world.act(caseId, 'coordinator', 'facilitate', { choice: 'revise', text: 'A gentler text.' });
    await world.advance(hours(72));
    return publish(world, caseId);
  },
  'followed-up-and-implemented': async (world) => {
    const followUps = ['FAO', 'ILO'].map((owner) => ({
      action: 'Report back',
      owner,
      dueAt: '2026-06-01',
    }));
    const caseId = await world.circulated({ ...sampleForm, followUps });
    await world.advance(hours(72));
    await publish(world, caseId);
    for (const owner of ['fao', 'ilo']) await world.act(caseId, owner, 'follow-up', { choice: 'done', ...because });
    return caseId;
  },
  'reminded-of-everything': async (world) => {
    const caseId = await world.submit();
    await world.advance(days(4));
    await world.act(caseId, 'secretariat', 'screen', { choice: 'accept' });
    await world.advance(hours(60));
    await world.act(caseId, 'ilo', 'position', objection);
    await world.advance(days(4));
    await world.act(caseId, 'coordinator', 'facilitate', failure);
    await world.advance(days(4));
    await world.act(caseId, 'who', 'refer', { choice: 'refer' });
    await world.advance(days(4));
    await world.act(caseId, 'coordinator', 'transmit', { choice: 'transmit' });
    await world.advance(days(4));
    await world.act(caseId, 'sg-office', 'respond', { choice: 'decided', text: 'As guided.' });
    await world.advance(days(4));
    return publish(world, caseId);
  },
  'drafted-first': async (world) => {
    const draft = { procedure: 'decision', form: sampleForm, draft: true };
    const { caseId } = await submitCase(world.services, await world.as('iom'), draft);
    await world.advance(days(100));
    await world.act(caseId, 'iom', 'submit', { choice: 'submit', form: sampleForm });
    await world.act(caseId, 'secretariat', 'screen', { choice: 'accept' });
    await world.advance(hours(72));
    return publish(world, caseId);
  },
};

const settings: Readonly<Record<string, WorldOptions>> = {
  'bounce-excused': { bounces: (to) => to === 'who@example.org' },
  'counted-on-without-a-notice': {
    roster: readFileSync('roster/sample.jsonc', 'utf8').replaceAll('"lateBounce": "stop"', '"lateBounce": "count-on"'),
  },
};

describe('a decision leaves this history', () => {
  it.each(Object.keys(stories))('%s', async (name) => {
    const world = await createWorld(settings[name]);
    const caseId = await (stories[name] as Story)(world);
    const runs = (await machineRuns(world)).get(caseId) ?? [];
    const signature = {
      statesEntered: runs.flatMap(({ entered }) => entered).length,
      executions: runs.map(({ status, entered }) => ({ status, entered })),
      events: (await world.history(caseId)).map(signatureOf),
    };
    // `npx vitest run workflows/decision/machine.test.ts -u` writes them anew; the difference is what a review reads.
    await expect(`${JSON.stringify(signature, null, 2)}\n`).toMatchFileSnapshot(`./histories/${name}.json`);
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

async function broken(world: World): Promise<string> {
  const caseId = await world.circulated();
  await world.act(caseId, 'ilo', 'position', objection);
  return caseId;
}

async function transmitted(world: World): Promise<string> {
  const caseId = await broken(world);
  await world.act(caseId, 'coordinator', 'facilitate', failure);
  await world.act(caseId, 'who', 'refer', { choice: 'refer' });
  await world.act(caseId, 'coordinator', 'transmit', { choice: 'transmit' });
  return caseId;
}

async function publish(world: World, caseId: string): Promise<string> {
  await world.act(caseId, 'secretariat', 'publish', { choice: 'publish' });
  return caseId;
}

/** A reminder as long before the expiry as the round lasts falls at its start, so there is none. */
const rosterWithoutReminder = (): string =>
  readFileSync('roster/sample.jsonc', 'utf8').replaceAll('"remindBefore": "PT24H"', '"remindBefore": "PT72H"');

/** What happened and who did it, without numbers and instants. */
function signatureOf({ type, actor }: EventView): string {
  if ('system' in actor) return `${type} · ${actor.system}`;
  return `${type} · ${actor.role}${actor.party === undefined ? '' : ` of ${actor.party}`}`;
}
