import { beforeEach, describe, expect, it } from 'vitest';
import { ApiClient } from './support/api-client.ts';
import { cancelled, forMeeting, moved, planned } from './support/meeting-world-stories.ts';
import { sweep } from './support/sweep.ts';
import { Visitor } from './support/visitor.ts';
import { committee, createWorld, hours, type World } from './support/world.ts';

const days = (count: number) => hours(24 * count);
const present = committee.filter((member) => member !== 'who').map((member) => member.toUpperCase());
const evil = '<script>alert(1)</script>\nILO objected, in these words:';

let world: World;
let api: ApiClient;
let meetingId: string;
beforeEach(async () => {
  world = await createWorld();
  api = new ApiClient(world.services, world.now);
  meetingId = await planned(world, 10);
});

const agenda = async (as: string, of = meetingId) =>
  (
    (await api.ask(`/api/meetings/${of}/agenda`, { as })).body as {
      items: { caseId: string; taken: { textHash: string } | null }[];
    }
  ).items;
const mailsOf = (caseId: string, seq: number | undefined) =>
  world.mails.filter(({ tags }) => tags['case'] === caseId && tags['seq'] === String(seq)).map(({ to }) => to);

async function taken(record: Record<string, unknown> = {}): Promise<string> {
  const caseId = await forMeeting(world, meetingId);
  await world.advance(days(11));
  await world.act(caseId, 'secretariat', 'minute', { choice: 'record', present, ...record });
  await world.advance(hours(72));
  return caseId;
}

describe('a meeting that is moved', () => {
  it('takes the cases on its agenda along, tells members once, and answers which they are', async () => {
    const caseId = await forMeeting(world, meetingId);
    const other = await forMeeting(world, await planned(world, 20));
    expect((await agenda('ilo')).map((item) => item.caseId)).toEqual([caseId]);
    expect(await agenda('rc.ke')).toEqual([]);
    const changed = await moved(world, meetingId, 12);
    expect(changed).toMatchObject({ cases: [caseId], at: '2026-03-14T09:00:00.000Z' });
    await sweep(world, 2);
    expect((await world.view(caseId)).deadline).toBe('2026-03-14T09:00:00.000Z');
    expect((await world.view(other)).deadline).toBe('2026-03-22T09:00:00.000Z');
    const retabled = (await world.history(caseId)).filter(({ type }) => type === 'case-retabled');
    expect(retabled).toHaveLength(1);
    const members = committee.map((member) => `${member}@example.org`);
    expect(mailsOf(caseId, retabled[0]?.seq).sort()).toEqual(['coordinator@example.org', ...members].sort());
  });

  it('or cancelled names nobody whose case its planner may not read', async () => {
    const caseId = await forMeeting(world, meetingId);
    const { body } = await api.post(`/api/meetings/${meetingId}/cancel`, 'fmu', { reason: 'Too few can come.' });
    await world.settle();
    expect(body).toMatchObject({ state: 'cancelled', cases: [] });
    expect([(await agenda('ilo')).length, (await world.view(caseId)).waitingFor]).toEqual([
      0,
      'Waits for the secretariat to name the meeting at which the text is taken.',
    ]);
  });

  it('tells the sweep what it could not tell at once', async () => {
    const caseId = await forMeeting(world, meetingId);
    const { cases } = world.services;
    const failing = new Proxy(cases, {
      get: (target, name) => {
        const found = Reflect.get(target, name);
        if (name === 'commit')
          return async (commit: { state: { caseId: string } }) => {
            if (commit.state.caseId === caseId) throw new Error('the table is away');
            return found.call(target, commit);
          };
        return typeof found === 'function' ? found.bind(target) : found;
      },
    });
    Object.assign(world.services, { cases: failing });
    await cancelled(world, meetingId);
    Object.assign(world.services, { cases });
    expect((await world.view(caseId)).openTasks.map(({ kind }) => kind)).toContain('minute');
    await sweep(world, 1);
    expect((await world.view(caseId)).openTasks.map(({ kind }) => kind)).toContain('table');
  });
});

describe('the minutes of a meeting', () => {
  it('are made of what its cases record, for those who may read them; published they are everybody’s (D7)', async () => {
    const caseId = await taken({ stoodAside: [{ party: 'ILO', reason: evil }], remarks: 'WHO sent its regrets.' });
    const member = await new Visitor(world).signedInAs('ilo');
    await member.get(`/meetings/${meetingId}`);
    expect(member.page).toContain(`href="/meetings/${meetingId}/minutes"`);
    await member.get(`/meetings/${meetingId}/minutes`);
    expect(member.page).toContain('Agreed by consensus.');
    expect(member.page).toContain('WHO sent its regrets.');
    expect(member.page).not.toContain('<script>alert');
    const stranger = await new Visitor(world).get(`/meetings/${meetingId}/minutes`);
    expect([stranger.status, stranger.page.includes('ILO')]).toEqual([303, false]);
    const outsider = await (await new Visitor(world).signedInAs('rc.ke')).get(`/meetings/${meetingId}/minutes`);
    expect(outsider.page).toContain('Nothing that you may read is recorded');
    await world.act(caseId, 'secretariat', 'publish', { choice: 'publish' });
    await stranger.get(`/meetings/${meetingId}/minutes`);
    expect([stranger.status, stranger.page.includes('Agreed by consensus.')]).toEqual([200, true]);
    await stranger.get(`/meetings/${meetingId}/minutes.txt`);
    expect(stranger.headers.get('content-disposition')).toContain(`${meetingId}-minutes.txt`);
    expect(stranger.page).toContain('      │ ILO objected, in these words:');
    expect(stranger.page).not.toMatch(/^ILO objected/m);
    const [item] = await agenda('ilo');
    expect(stranger.page).toContain(`SHA-256 ${item?.taken?.textHash}`);
  });

  it('say what was not agreed to those who may read the case alone, and say nothing while a record can be corrected', async () => {
    const caseId = await forMeeting(world, meetingId);
    await world.advance(days(11));
    const objections = [{ party: 'ILO', position: 'objection', reason: 'It costs too much.' }];
    await world.act(caseId, 'secretariat', 'minute', { choice: 'record', present, objections });
    expect((await agenda('ilo'))[0]?.taken).toBeNull();
    await world.advance(hours(72));
    expect((await agenda('ilo'))[0]?.taken).toMatchObject({ agreed: false, absent: ['WHO'] });
    await world.act(caseId, 'iom', 'withdraw', { choice: 'withdraw' });
    const member = await (await new Visitor(world).speaking('ar').signedInAs('ilo')).get(
      `/meetings/${meetingId}/minutes`,
    );
    expect(member.page).toContain('لم يتحقق توافق الآراء');
    const stranger = await new Visitor(world).get(`/meetings/${meetingId}/minutes`);
    expect(stranger.status).toBe(303);
  });

  it('keep from everybody what was said of a version that was not adopted, when a later one is', async () => {
    const caseId = await forMeeting(world, meetingId);
    await world.advance(days(11));
    const objections = [{ party: 'ILO', position: 'objection', reason: 'It costs too much.' }];
    await world.act(caseId, 'secretariat', 'minute', { choice: 'record', present, objections });
    await world.advance(hours(72));
    const next = await planned(world, 10);
    await world.act(caseId, 'coordinator', 'facilitate', { choice: 'revise', text: 'A cheaper plan.' });
    await world.act(caseId, 'secretariat', 'table', { choice: 'table', meetingId: next });
    await world.advance(days(11));
    await world.act(caseId, 'secretariat', 'minute', { choice: 'record', present });
    await world.advance(hours(72));
    await world.act(caseId, 'secretariat', 'publish', { choice: 'publish' });
    const stranger = await new Visitor(world).get(`/meetings/${next}/minutes`);
    expect([stranger.status, stranger.page.includes('Agreed by consensus.')]).toEqual([200, true]);
    await stranger.get(`/meetings/${meetingId}/minutes.txt`);
    expect([stranger.status, stranger.page.includes('It costs too much.')]).toEqual([303, false]);
    const member = await new Visitor(world).signedInAs('ilo');
    expect((await member.get(`/meetings/${meetingId}/minutes`)).page).toContain('It costs too much.');
  });

  it('take no more words than their rows hold', async () => {
    const caseId = await forMeeting(world, meetingId);
    await world.advance(days(11));
    const stoodAside = committee.map((member) => ({ party: member.toUpperCase(), reason: 'ع'.repeat(1_000) }));
    const long = { choice: 'record', present, stoodAside, remarks: 'ع'.repeat(5_000), objections: [] };
    const act = (body: Record<string, unknown>) => world.act(caseId, 'secretariat', 'minute', body);
    await expect(act({ ...long, remarks: 'ع'.repeat(5_001) })).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(act({ ...long, stoodAside: [...stoodAside, ...stoodAside] })).rejects.toMatchObject({
      fields: [{ field: 'remarks', code: 'record-too-long' }],
    });
    await act(long);
  });
});

describe('pages', () => {
  it.each([
    ['en', 'Executive Committee: ', 'The body has not met yet'],
    ['ar', 'اللجنة التنفيذية: ', 'لم تجتمع الهيئة بعد'],
  ])(
    'offer the meetings that are ahead, in %s, and lead to the one that a case waits for',
    async (language, name, notMet) => {
      const proposer = await (await new Visitor(world).speaking(language).signedInAs('iom')).get('/proposals/new');
      expect(proposer.page.replaceAll(/[\u2066-\u2069]/g, '')).toMatch(new RegExp(`value="${meetingId}"[^>]*>${name}`));
      const caseId = await forMeeting(world, undefined);
      const desk = await new Visitor(world).speaking(language).signedInAs('secretariat');
      const table = (await world.view(caseId)).openTasks.find(({ kind }) => kind === 'table');
      await desk.get(`/tasks/${table?.taskId}`);
      expect(desk.page).toContain(`value="${meetingId}"`);
      await desk.post(`/tasks/${table?.taskId}`, { choice: 'table', meetingId, do: 'act' });
      expect(desk.status).toBe(303);
      await desk.get(`/cases/${caseId}`);
      expect(desk.page).toContain(`href="/meetings/${meetingId}"`);
      const minute = (await world.view(caseId)).openTasks.find(({ kind }) => kind === 'minute');
      await desk.get(`/tasks/${minute?.taskId}`);
      expect(desk.page).toContain(notMet);
      await world.advance(days(11));
      await (await desk.signedInAs('secretariat')).get(`/tasks/${minute?.taskId}`);
      expect(desk.page).not.toContain(notMet);
      expect(desk.page).toContain('name="present"');
    },
  );
});
