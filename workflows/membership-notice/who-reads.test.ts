import { expect, it } from 'vitest';
import { ApiClient } from '#test/support/api-client.ts';
import { createWorld } from '#test/support/world.ts';

const form = { year: 2026, title: 'Changes of 2025', text: 'As every year.', language: 'en' };

it('the Office of the Secretary-General finds a notice once it is signed, and none before', async () => {
  const world = await createWorld();
  const caseId = await world.submit(form, 'iom', 'membership-notice');
  const api = new ApiClient(world.services, world.now);
  const seen = async () => {
    const { body } = await api.ask('/api/cases', { as: 'sg-office' });
    const { status } = await api.ask(`/api/cases/${caseId}`, { as: 'sg-office' });
    return [status, (body as { items: { caseId: string }[] }).items.length];
  };
  expect(await seen()).toEqual([404, 0]);
  await world.act(caseId, 'secretariat', 'review', { choice: 'forward' });
  expect(await seen()).toEqual([404, 0]);
  await world.act(caseId, 'coordinator', 'sign', { choice: 'sign' });
  expect(await seen()).toEqual([200, 1]);
  const received = { choice: 'received', on: world.now().slice(0, 10), reference: 'Mail of today' };
  await world.act(caseId, 'secretariat', 'delivery', received);
  expect(await seen()).toEqual([200, 1]);
});
