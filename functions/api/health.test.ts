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
  expect(await healthOf({ roster: { ...services.roster, isLoaded: async () => false } })).toBe(503);
  expect(await healthOf({ signingKey: fails })).toBe(503);
  expect(await healthOf({ roster: { ...services.roster, isLoaded: fails } })).toBe(503);
});

it('looks once a second at most, however many ask, and notices within that time what fails and what works again', async () => {
  vi.spyOn(log, 'error').mockReturnValue(undefined);
  const { services, now } = await createWorld();
  let isLoaded = true;
  const look = vi.fn(async () => isLoaded);
  const load = vi.fn(() => services.roster.load());
  const api = new ApiClient({ ...services, roster: { ...services.roster, isLoaded: look, load } }, now);
  let nowMs = 5_000;
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  const ask = async () => (await api.ask('/healthz')).status;
  expect(new Set(await Promise.all(Array.from({ length: 200 }, ask)))).toEqual(new Set([200]));
  expect(look).toHaveBeenCalledTimes(1);
  isLoaded = false;
  nowMs += 999;
  expect(await ask()).toBe(200);
  nowMs += 1;
  expect(await Promise.all([ask(), ask()])).toEqual([503, 503]);
  isLoaded = true;
  nowMs += 1_000;
  expect(await ask()).toBe(200);
  expect(look).toHaveBeenCalledTimes(3);
  expect(load).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
