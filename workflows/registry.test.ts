import { expect, it } from 'vitest';
import { mails } from './mails.ts';
import { registry } from './registry.ts';

it.each(Object.entries(registry))('%s says of itself what the registry says of it', async (id, { prefix, load }) => {
  expect(await load()).toMatchObject({ id, prefix });
  expect((await mails[id]?.())?.procedure).toBe(id);
});
