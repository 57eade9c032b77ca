import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createWeb } from '#functions/web/app.ts';
import type { World } from '#test/support/world.ts';

/** The pages of a world in memory, for a browser. */
export async function serveWorld(world: World) {
  const app = createWeb(world.services);
  const server = createServer(async (request, response) => {
    const event = { requestContext: { timeEpoch: Date.parse(world.now()) } };
    const headers = { cookie: request.headers.cookie ?? '' };
    const answer = await app.fetch(new Request(`http://127.0.0.1${request.url}`, { headers }), { event } as never);
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((done) => server.close(done)),
  };
}
