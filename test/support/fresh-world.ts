import { beforeEach } from 'vitest';
import { ApiClient } from './api-client.ts';
import { createWorld, type World } from './world.ts';

/** A new world before each test, and a client of its API. */
export function freshWorld() {
  const fresh: { world?: World; api?: ApiClient } = {};
  beforeEach(async () => {
    fresh.world = await createWorld();
    fresh.api = new ApiClient(fresh.world.services, fresh.world.now);
  });
  return fresh as { world: World; api: ApiClient };
}
