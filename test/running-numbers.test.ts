import { expect, it } from 'vitest';
import { ApiClient } from './support/api-client.ts';
import { createWorld, hours, sampleForm } from './support/world.ts';

const { circulateFor, ...withoutPeriod } = sampleForm as Record<string, unknown>;

it.each([
  ['a field is wrong', { ...sampleForm, title: '' }],
  ['the period is too short', { ...sampleForm, circulateFor: 'PT1H' }],
  ['the instant has passed', { ...withoutPeriod, circulateUntil: '2020-01-01T00:00:00.000Z' }],
  [
    'an action is asked of nobody',
    { ...sampleForm, followUps: [{ action: 'Act', owner: 'NOBODY', dueAt: '2030-01-01' }] },
  ],
])('a submission that is refused since %s takes no running number', async (_, form) => {
  const world = await createWorld();
  const api = new ApiClient(world.services, world.now);
  expect(await api.post('/api/cases', 'iom', { procedure: 'decision', form })).toMatchObject({ status: 400 });
  expect(await world.submit()).toMatch(/-0001$/);
});

it('a proposal that was never circulated is not in the public register, one that was is', async () => {
  const world = await createWorld();
  const declined = await world.submit();
  await world.act(declined, 'secretariat', 'screen', { choice: 'inadmissible', reason: 'no mandate' });
  await world.act(declined, 'coordinator', 'rule', { choice: 'decline', reason: 'no mandate' });
  const withdrawn = await world.submit();
  await world.act(withdrawn, 'iom', 'withdraw', { choice: 'withdraw' });
  const seen = await world.circulated();
  await world.act(seen, 'iom', 'withdraw', { choice: 'withdraw' });
  await world.advance(hours(1));
  const { body } = await new ApiClient(world.services, world.now).ask('/api/register');
  expect((body as { items: { caseId: string }[] }).items.map(({ caseId }) => caseId)).toEqual([seen]);
});
