import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ParameterFile } from '#local/ssm/parameter-file.ts';
import { createParameterStore } from '#local/ssm/parameter-store.ts';

/** The parameters of a file, over the wire for unmodified SDK clients. */
export async function startParameterPeer(file: ParameterFile) {
  const answer = createParameterStore(file);
  const server = createServer(async (request, response) => {
    const { status, body } = answer(String(request.headers['x-amz-target']), JSON.parse(await text(request)));
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
