import { expect, it, vi } from 'vitest';
import { UpstreamError } from '#functions/lib/errors.ts';
import { log } from '#functions/lib/log.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld } from '#test/support/world.ts';

it('a key that cannot be read is a page that says to come again, in the language that was asked for', async () => {
  vi.spyOn(log, 'error').mockReturnValue(undefined);
  const world = await createWorld();
  const visitor = await new Visitor(world).speaking('ar').signedInAs('ilo');
  vi.spyOn(world.services, 'signingKey').mockRejectedValue(new UpstreamError('Systems Manager does not answer'));
  await visitor.get('/tasks');
  expect(visitor.status).toBe(503);
  expect(visitor.page).toContain('<html lang="ar" dir="rtl"');
  expect((await visitor.get('/register')).status).toBe(503);
  expect((await new Visitor(world).get('/register')).status).toBe(200);
});
