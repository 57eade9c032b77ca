import { beforeEach, describe, expect, it } from 'vitest';
import type { DecisionView } from '#test/support/decision-view.ts';
import { ApiClient } from './support/api-client.ts';
import { sampleRoster } from './support/sample-roster.ts';
import { Visitor } from './support/visitor.ts';
import { committee, createWorld, hours, type World } from './support/world.ts';

let world: World;
let caseId: string;
beforeEach(async () => {
  world = await createWorld();
  caseId = await world.circulated();
});

const rosterThatAdoptsAtOnce = sampleRoster.replace(
  '"id": "executive-committee",',
  '"id": "executive-committee", "settings": { "guidedAdoption": "at-once" },',
);

const viewed = async (): Promise<DecisionView> =>
  (await new ApiClient(world.services, world.now).ask(`/api/cases/${caseId}`, { as: 'ilo' })).body as DecisionView;
const page = async () => (await (await new Visitor(world).signedInAs('ilo')).get(`/cases/${caseId}`)).page;

/** The second round runs; ILO has objected in the first. */
async function secondRound() {
  await world.act(caseId, 'who', 'position', { choice: 'support', explanation: 'we welcome it' });
  await world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: 'paragraph 3' });
  await world.act(caseId, 'coordinator', 'facilitate', { choice: 'revise', text: 'Another text.' });
}

describe('positions', () => {
  it('of the first round stay when the second begins, on the page and in the answer', async () => {
    await secondRound();
    await world.act(caseId, 'ilo', 'position', { choice: 'support' });
    const { rounds, positions } = await viewed();
    expect(rounds).toMatchObject([
      {
        round: 1,
        version: 1,
        result: 'no-consensus',
        statements: [
          { party: 'WHO', position: 'support', explanation: 'we welcome it', by: 'who@example.org' },
          { party: 'ILO', position: 'objection', reason: 'paragraph 3', version: 1, fate: 'stands' },
        ],
      },
      { round: 2, version: 2, result: 'open', statements: [{ party: 'ILO', position: 'support', version: 2 }] },
    ]);
    expect(positions.find(({ party }) => party === 'ILO')).toMatchObject({ position: 'support', version: 2 });
    const html = await page();
    for (const said of ['Round 1, version 1', 'Round 2, version 2', 'paragraph 3', 'we welcome it'])
      expect(html).toContain(said);
  });

  it('that nobody stated are named when silence adopts, in the mail too; a late one stands marked', async () => {
    await world.act(caseId, 'who', 'position', { choice: 'support' });
    const task = (await world.view(caseId)).openTasks.find(({ party }) => party === 'ILO')?.taskId ?? '';
    await world.advance(hours(72));
    const others = committee.map((name) => name.toUpperCase()).filter((party) => party !== 'WHO');
    expect((await viewed()).rounds[0]).toMatchObject({ result: 'consensus', silent: others });
    const told = world.mails.find(({ to, subject }) => to === 'who@example.org' && subject.includes('adopted'));
    expect(told?.text).toMatch(/Silent members:\s+DESA, ILO, IOM/);
    expect(told?.text).toContain('Support: WHO');
    await expect(world.actOn(task, 'ilo', { choice: 'objection', reason: 'too late' })).rejects.toThrow('late');
    expect((await viewed()).rounds[0]).toMatchObject({
      silent: others,
      statements: [{ party: 'WHO' }, { party: 'ILO', position: 'objection', reason: 'too late', fate: 'late' }],
    });
    expect(await page()).toContain('late, not counted');
  });

  it('on one version are not shown as if they were on the version that was adopted at once as the Secretary-General guided', async () => {
    world = await createWorld({ roster: rosterThatAdoptsAtOnce });
    caseId = await world.circulated();
    await world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: 'paragraph 3' });
    await world.act(caseId, 'coordinator', 'facilitate', { choice: 'consult', parties: ['FAO'], reason: 'workable?' });
    await world.act(caseId, 'coordinator', 'facilitate', { choice: 'report-failure', reason: 'no way' });
    await world.act(caseId, 'who', 'refer', { choice: 'refer' });
    await world.advance(hours(72));
    await world.act(caseId, 'coordinator', 'transmit', { choice: 'transmit' });
    await world.act(caseId, 'sg-office', 'respond', { choice: 'decided', text: 'As guided.' });
    const view = await viewed();
    expect(view).toMatchObject({ version: 2, outcome: { version: 2 }, positions: [] });
    expect(view.rounds).toMatchObject([{ version: 1, statements: [{ party: 'ILO', version: 1 }] }]);
    expect(await page()).toContain('Version 2 was put to no round');
  });
});

describe('a receipt', () => {
  it('says what this act recorded, whatever the person and others did since', async () => {
    const visitor = await new Visitor(world).signedInAs('ilo');
    const task = (await world.view(caseId)).openTasks.find(({ party }) => party === 'ILO')?.taskId ?? '';
    const state = async (choice: string, reason: string) => {
      await visitor.get(`/tasks/${task}`);
      await visitor.post(`/tasks/${task}`, { choice, reason, version: '1', do: 'act', key: visitor.hidden('key') });
      return visitor.location;
    };
    const first = await state('support', 'first words');
    const second = await state('stand-aside', 'second words');
    await world.act(caseId, 'who', 'position', { choice: 'objection', reason: 'words of another' });
    expect((await visitor.get(first)).page).toContain('first words');
    expect(visitor.page).not.toMatch(/second words|words of another/);
    expect((await visitor.get(second)).page).toContain('second words');
  });
});

it('the mail about a late position names the hash of the text that it was about', async () => {
  const task = (await world.view(caseId)).openTasks.find(({ party }) => party === 'WHO')?.taskId ?? '';
  await world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: 'paragraph 3' });
  const [first] = (await viewed()).texts;
  await world.advance(hours(80));
  await expect(world.actOn(task, 'who', { choice: 'objection', reason: 'late' })).rejects.toThrow();
  const facts = world.mails.filter(({ to }) => to === 'who@example.org').at(-1)?.text ?? '';
  expect(facts).toContain('Version of the text: 1');
  expect(first?.version).toBe(1);
});
