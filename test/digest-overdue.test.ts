import { expect, test } from 'vitest';
import { digestFor } from '#functions/lib/use-cases/digest.ts';
import { createWorld, hours, sampleForm } from './support/world.ts';

test('an action of a decision is overdue once its day is over where the Committee is, and not before', async () => {
  const world = await createWorld();
  const followUps = [{ action: 'Report back', owner: 'FAO', dueAt: '2026-06-01' }];
  const caseId = await world.circulated({ ...sampleForm, followUps });
  await world.advance(hours(72));
  await world.act(caseId, 'secretariat', 'publish', { choice: 'publish' });
  const overdueAt = async (now: string) => {
    const own = await digestFor(world.services, { ...(await world.as('fao')), now });
    const watched = await digestFor(world.services, { ...(await world.as('secretariat')), now });
    return [...own.tasks, ...watched.cases].map(({ overdue }) => overdue);
  };
  expect(await overdueAt('2026-06-01T21:59:59.999Z')).toEqual([false, false]);
  expect(await overdueAt('2026-06-01T22:00:00.000Z')).toEqual([true, true]);
});
