import { expect, it } from 'vitest';
import type { AssignmentProposal } from '#schemas/assignment.ts';
import { ApiClient } from './support/api-client.ts';
import { noteForm } from './support/concept-note-case.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, hours, type World } from './support/world.ts';

const template = 'https://fund.example.org/template';

async function fundWith(...changes: readonly [choice: string, value: string][]): Promise<World> {
  const world = await createWorld();
  const api = new ApiClient(world.services, world.now);
  for (const [choice, value] of changes) {
    const body = { choice, [choice]: value, reason: 'As the manual has it.' };
    const { status } = await api.ask('/api/settings/concept-note', { method: 'POST', as: 'fmu', body });
    expect(status, choice).toBe(200);
  }
  await world.advance(hours(1));
  return world;
}

const taskOf = async (world: World, caseId: string, kind: string): Promise<string> =>
  Object.values((await world.stores.load(caseId))?.state.tasks ?? {}).find((task) => task.kind === kind)?.taskId ?? '';
const pageFor = async (world: World, who: string, path: string) =>
  (await (await new Visitor(world).signedInAs(who)).get(path)).page;

async function inReview(world: World): Promise<string> {
  const caseId = await world.submit({ ...noteForm, countries: ['EG'] }, 'iom', 'concept-note');
  await world.act(caseId, 'rc.eg', 'sign', { choice: 'sign' });
  await world.act(caseId, 'fmu', 'eligibility', { choice: 'eligible' });
  return caseId;
}

it('where the template is can be read at the head of the form, at the check, and in the mail that says what is missing', async () => {
  const world = await fundWith(['templateLink', template]);
  const link = `href="${template}"`;
  expect(await pageFor(world, 'iom', '/cases/new/concept-note')).toContain(link);
  const caseId = await world.submit({ ...noteForm, countries: ['EG'] }, 'iom', 'concept-note');
  expect(await pageFor(world, 'rc.eg', `/tasks/${await taskOf(world, caseId, 'sign')}`)).not.toContain(link);
  await world.act(caseId, 'rc.eg', 'sign', { choice: 'sign' });
  expect(await pageFor(world, 'fmu', `/tasks/${await taskOf(world, caseId, 'eligibility')}`)).toContain(link);
  await world.act(caseId, 'fmu', 'eligibility', { choice: 'return', reason: 'Use the template.' });
  const mails = world.mails.filter(({ text }) => text.includes(template)).map(({ to }) => to);
  expect(mails.sort()).toEqual(['iom@example.org', 'rc.eg@example.org']);
});

it('nothing is shown of addresses that nobody has set, and no address is taken that leads to no page', async () => {
  const world = await fundWith();
  expect(await pageFor(world, 'iom', '/cases/new/concept-note')).not.toContain('Template of the fund');
  const body = { choice: 'templateLink', templateLink: 'javascript:alert(1)', reason: 'Try.' };
  const api = new ApiClient(world.services, world.now);
  expect((await api.ask('/api/settings/concept-note', { method: 'POST', as: 'fmu', body })).status).toBe(400);
});

it('as many reviewers are proposed as the fund had set when the note was begun, and none beyond what one may have open now', async () => {
  const world = await fundWith(['reviewersPerNote', '2'], ['mostReviewsEach', '1']);
  const api = new ApiClient(world.services, world.now);
  const proposed = async (caseId: string) => {
    const path = `/api/tasks/${await taskOf(world, caseId, 'assign')}/proposal`;
    return ((await api.ask(path, { as: 'fmu' })).body as AssignmentProposal).cases[0];
  };
  const [first, second] = [await inReview(world), await inReview(world)];
  const { toAsk, choices } = (await proposed(first)) ?? { toAsk: [], choices: [] };
  expect(toAsk).toHaveLength(2);
  const free = choices.flatMap(({ person, reason }) => (reason.startsWith('Conflict') ? [] : [person]));
  await world.act(first, 'fmu', 'assign', { choice: 'confirm', reviewers: free });
  expect(await proposed(second)).toMatchObject({ toAsk: [], missing: 2 });
});
