import { expect, it } from 'vitest';
import { taskPage } from '#functions/lib/use-cases/read-cases.ts';
import { whoIsTold } from '#functions/lib/use-cases/who-is-told.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, type World } from '#test/support/world.ts';

/** Whom the page of a task announces for a choice, and whom its event and those that followed from it were sent to. */
async function announcedAndSent(world: World, caseId: string, as: string, kind: string, act: { choice: string }) {
  const caller = await world.as(as);
  const { openTasks } = await world.view(caseId, as);
  const mine = openTasks.filter((task) => task.kind === kind);
  const { taskId = '' } = mine.find(({ party }) => party === null || party === as.toUpperCase()) ?? {};
  const { task, start } = await taskPage(world.services, caller, taskId);
  if (task === null) throw new Error(`${taskId} is closed`);
  const before = (await world.history(caseId)).length;
  const told = await whoIsTold(world.services, caller, task, start);
  expect((await world.history(caseId)).length).toBe(before);
  await world.act(caseId, as, kind, act);
  // What the mail service and the machine report later is no longer the act, though no time has passed here.
  const happened = (await world.history(caseId)).slice(before);
  const later = happened.findIndex(({ actor }) => 'system' in actor && actor.system !== 'rules');
  const sent = happened.slice(0, later < 0 ? undefined : later).flatMap(({ notices }) => notices);
  const announced = told.find(({ choice }) => choice === act.choice)?.people;
  return [announced?.toSorted(), [...new Set(sent.map(({ to }) => to))].sort()] as const;
}

it.each([
  ['support', {}],
  ['no-objection', {}],
  ['objection', { reason: 'No budget.' }],
] as const)('whoever states a position (%s) is told before who is told of it, and they are', async (choice, more) => {
  const world = await createWorld();
  const caseId = await world.circulated();
  const [announced, sent] = await announcedAndSent(world, caseId, 'ilo', 'position', { choice, ...more });
  expect(announced).toEqual(sent);
});

it.each([
  ['accept', {}],
  ['return', { reason: 'The annex is missing.' }],
] as const)(
  'the secretariat that screens (%s) is told before who is told of it, and they are',
  async (choice, more) => {
    const world = await createWorld();
    const caseId = await world.submit();
    const [announced, sent] = await announcedAndSent(world, caseId, 'secretariat', 'screen', { choice, ...more });
    expect(announced).toEqual(sent);
    expect(announced?.length).toBeGreaterThan(0);
  },
);

it('is said of a choice by whose form a day or words are needed, whichever they will be', async () => {
  const world = await createWorld();
  const act = { choice: 'defer', condition: 'The recess is over.', reason: 'The Committee is in recess.' };
  const [announced, sent] = await announcedAndSent(world, await world.submit(), 'secretariat', 'defer', act);
  expect(announced).toEqual(sent);
  expect(announced?.length).toBeGreaterThan(0);
});

it('stands on the page of the task, before the form', async () => {
  const world = await createWorld();
  const caseId = await world.submit();
  const { taskId = '' } =
    (await world.view(caseId, 'secretariat')).openTasks.find(({ kind }) => kind === 'screen') ?? {};
  const { page } = await (await new Visitor(world).signedInAs('secretariat')).get(`/tasks/${taskId}`);
  const [told, form] = ['Who is told by mail at once', 'name="choice"'].map((part) => page.indexOf(part));
  expect(told).toBeGreaterThan(0);
  expect(form).toBeGreaterThan(told ?? 0);
  expect(page).toContain('iom@example.org');
});

it.each([
  ['revise', { text: 'We decide otherwise.' }],
  ['way-forward', undefined],
] as const)(
  'of a choice that takes more than a reason (%s) it says who, or on what that hangs',
  async (choice, more) => {
    const world = await createWorld();
    const caseId = await world.circulated();
    await world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: 'No budget.' });
    if (more !== undefined) {
      const [announced, sent] = await announcedAndSent(world, caseId, 'coordinator', 'facilitate', { choice, ...more });
      expect(announced).toEqual(sent);
      expect(announced?.length).toBeGreaterThan(0);
      return;
    }
    const { taskId = '' } =
      (await world.view(caseId, 'coordinator')).openTasks.find(({ kind }) => kind === 'facilitate') ?? {};
    const { page } = await (await new Visitor(world).signedInAs('coordinator')).get(`/tasks/${taskId}`);
    expect(page).toContain('this depends on what you enter');
  },
);

it('is said of an entry for a member too, by body and role, and the mailboxes only to whoever is signed in', async () => {
  const world = await createWorld();
  const caseId = await world.circulated();
  const { taskId = '' } =
    (await world.view(caseId, 'ilo')).openTasks.find(({ party, kind }) => kind === 'position' && party === 'ILO') ?? {};
  const entered = (await (await new Visitor(world).signedInAs('secretariat')).get(`/tasks/${taskId}`)).page;
  expect(entered).toMatch(/Support: for members of the Executive Committee: \d/);
  expect(entered).toContain('<bdi>ilo@example.org</bdi>');
  const mail = world.mails.find(({ to, text }) => to === 'ilo@example.org' && text.includes(`/t/${taskId}/`));
  const [path = ''] = /\/t\/\S+/.exec(mail?.text ?? '') ?? [];
  const { page, status } = await new Visitor(world).get(path);
  expect(status).toBe(200);
  expect(page).toMatch(/Support: for members of the Executive Committee: \d/);
  expect(
    page.slice(page.indexOf('Who is told by mail'), page.indexOf('<form', page.indexOf('Who is told by mail'))),
  ).not.toContain('@example.org');
});
