import { expect, it } from 'vitest';
import { oweDigests } from '#functions/digest/owe-digests.ts';
import { createWorld } from '#test/support/world.ts';

it('a digest can be ended by writing to the secretariat, no other mail can, and no address is there to be fetched', async () => {
  const world = await createWorld();
  const roster = await world.stores.load();
  const people = roster.people.map(({ digest: _, ...person }) =>
    person.id === 'secretariat@example.org' ? { ...person, digest: 'daily' as const } : person,
  );
  await world.stores.save({ ...roster, people });
  await world.submit();
  await oweDigests(world.services, '2026-03-09T06:00:00.000Z');
  await world.settle();
  const ended = world.mails.filter(({ headers }) => headers['List-Unsubscribe'] !== undefined);
  expect([ended.length, world.mails.length > 1]).toEqual([1, true]);
  expect(ended[0]?.headers).toMatchObject({
    'Tawafuq-Notice': 'digest/2026-03-09/secretariat@example.org',
    'List-Unsubscribe': '<mailto:secretariat@example.org?subject=No%20digest>',
  });
  expect(ended[0]?.headers).not.toHaveProperty('List-Unsubscribe-Post');
});
