import { expect, it } from 'vitest';
import { mails } from './mails.ts';
import { registry } from './registry.ts';

it.each(Object.entries(registry))('%s says of itself what the registry says of it', async (id, { prefix, load }) => {
  expect(await load()).toMatchObject({ id, prefix });
  expect((await mails[id]?.())?.procedure).toBe(id);
});

it.each(Object.entries(registry))(
  '%s says of its states and outcomes what they mean, of each once',
  async (_id, own) => {
    const { situations, openSituations, outcomes } = await own.load();
    const named = Object.values(own.standings ?? {}).flat();
    expect(new Set(named).size).toBe(named.length);
    expect(named.filter((name) => !situations.includes(name) && !outcomes.includes(name))).toEqual([]);
    // Whatever is not named waits for somebody: nothing of the kind is over.
    const over = [...situations.filter((name) => !openSituations.includes(name)), ...outcomes];
    expect(own.standings === undefined ? [] : over.filter((name) => !named.includes(name))).toEqual([]);
  },
);
