import { expect, it } from 'vitest';
import { planFirstMeetings } from '#functions/lib/use-cases/books/plan-first-meetings.ts';
import { ApiClient } from '#test/support/api-client.ts';
import { createWorld } from '#test/support/world.ts';

it('a sample begins with meetings ahead of whatever the clock says, and adds none to a calendar that there is', async () => {
  const world = await createWorld();
  const api = new ApiClient(world.services, world.now);
  const planned = async () => {
    const { body } = await api.ask('/api/meetings?body=steering-committee', { as: 'auditor' });
    return (body as { at: string }[]).map(({ at }) => at);
  };
  const roster = await world.services.roster.current();
  if (roster === undefined) throw new Error('No roster');
  const day = (inDays: number) =>
    new Date(Date.parse(world.now()) + inDays * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);
  await planFirstMeetings(world.services, roster, world.now());
  expect((await planned()).map((at) => at.slice(0, 'YYYY-MM-DD'.length))).toEqual([day(60), day(150)]);
  const version = async () => (await world.stores.load('CAL-steering-committee'))?.version;
  expect(await version()).toBe(1);
  await planFirstMeetings(world.services, roster, world.now());
  expect(await planned()).toHaveLength(2);
  expect(await version()).toBe(1);
});
