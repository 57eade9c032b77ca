import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createVirtualClock } from '#local/clock/virtual-clock.ts';
import { createClockRoutes } from '#local/http/clock-routes.ts';
import { createClockMover } from '#local/http/move-clock.ts';

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function clockAt(instant: string) {
  const virtual = createVirtualClock(Date.parse(instant));
  const routes = createClockRoutes({ clock: virtual, mover: createClockMover(virtual, async () => undefined) });
  const server = createServer(
    (request, response) => void routes(request, response, new URL('http://local/local/clock')),
  );
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async (advance: string): Promise<number> =>
    (await fetch(url, { method: 'POST', body: JSON.stringify({ advance }) })).status;
}

it('moves time up to the end of the year 9999, and not into one of five digits', async () => {
  const advance = await clockAt('9999-12-30T00:00:00.000Z');
  expect(await advance('P1D')).toBe(200);
  expect(await advance('P1D')).toBe(400);
  expect(await advance('P40000D')).toBe(400);
  expect(await advance('PT23H')).toBe(200);
});
