import { expect, it, vi } from 'vitest';
import { UpstreamError } from '#functions/lib/errors.ts';
import { log } from '#functions/lib/log.ts';
import { ApiClient } from '#test/support/api-client.ts';
import { createWorld } from '#test/support/world.ts';

it('is well only with a roster and a key to sign with', async () => {
  vi.spyOn(log, 'error').mockReturnValue(undefined);
  const { services, now } = await createWorld();
  const healthOf = async (changed: Partial<typeof services>) =>
    (await new ApiClient({ ...services, ...changed }, now).ask('/healthz')).status;
  const fails = () => Promise.reject(new UpstreamError('not there'));
  expect(await healthOf({})).toBe(200);
  expect(await healthOf({ signingKey: fails })).toBe(503);
  expect(await healthOf({ roster: { ...services.roster, load: fails } })).toBe(503);
});
