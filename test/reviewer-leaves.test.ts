import { expect, it } from 'vitest';
import { loadRoster } from '#functions/lib/use-cases/books/load-roster.ts';
import { ApiClient } from '#test/support/api-client.ts';
import { noteForm, scores } from '#test/support/concept-note-case.ts';
import { planned } from '#test/support/meeting-world-stories.ts';
import { createWorld, hours } from '#test/support/world.ts';

it('a note goes on when a reviewer leaves the roster midway: nothing more is sent to them, they reach nothing, and the unit asks another', async () => {
  const world = await createWorld();
  await planned(world, 60, 'steering-committee', 'fmu');
  const caseId = await world.submit(noteForm, 'iom', 'concept-note');
  for (const country of ['eg', 'ke']) await world.act(caseId, `rc.${country}`, 'sign', { choice: 'sign' });
  await world.act(caseId, 'fmu', 'eligibility', { choice: 'eligible' });
  await world.act(caseId, 'fmu', 'assign', { choice: 'confirm', reviewers: ['unicef@example.org'] });
  await world.act(caseId, 'unicef', 'declare-conflict', { choice: 'none' });
  const review = (await world.tasks('unicef')).find(({ kind }) => kind === 'review');

  const roster = await world.stores.load();
  const people = roster.people.filter(({ id }) => id !== 'unicef@example.org');
  await loadRoster(world.services, { ...roster, people }, 'the file', world.now());
  const sent = world.mails.filter(({ to }) => to === 'unicef@example.org').length;
  await world.advance(hours(24 * 15));
  expect(world.mails.filter(({ to }) => to === 'unicef@example.org')).toHaveLength(sent);
  const late = { choice: 'recommend', scores };
  const api = new ApiClient(world.services, world.now);
  expect((await api.post(`/api/tasks/${review?.taskId}`, 'unicef', late)).status).toBe(401);

  await world.act(caseId, 'fmu', 'assign', { choice: 'confirm', reviewers: ['who@example.org'] });
  await world.act(caseId, 'who', 'declare-conflict', { choice: 'none' });
  await world.act(caseId, 'who', 'review', { choice: 'recommend', scores });
  await world.act(caseId, 'fmu', 'release', { choice: 'release' });
  const { state } = (await world.stores.load(caseId)) ?? {};
  expect([state?.at, Object.values(state?.tasks ?? {}).map(({ kind }) => kind)]).toEqual([
    'ready',
    ['withdraw', 'table'],
  ]);
});
