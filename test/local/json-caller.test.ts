import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createJsonCaller } from '#local/sdk/json-caller.ts';

let server: Server | undefined;
const sockets = new Set<Socket>();

/** A server that hands each request, as text, to `answer`. */
async function serve(answer: (request: string, socket: Socket) => void): Promise<string> {
  const listening = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => answer(chunk.toString(), socket));
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(listening.address() as { port: number }).port}`;
}

const ok = (body: string, status = '200 OK'): string =>
  `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
});

describe('the JSON caller', () => {
  it('sends the operation and the length in bytes, and gives status and text', async () => {
    const requests: string[] = [];
    const url = await serve((request, socket) => {
      requests.push(request);
      socket.write(ok('{"a":"é"}', '400 Bad Request'));
    });
    const answer = await createJsonCaller(url)('DynamoDB_20120810.GetItem', '{"b":"é"}');
    expect(answer).toEqual({ status: 400, text: '{"a":"é"}' });
    const [head = '', body] = (requests[0] ?? '').split('\r\n\r\n');
    expect(head).toMatch(/^POST \/ HTTP\/1\.1\r\n/);
    expect(head).toContain('x-amz-target: DynamoDB_20120810.GetItem');
    expect(head).toContain('content-length: 10');
    expect(body).toBe('{"b":"é"}');
  });

  it('puts an answer together wherever it was cut, within a character and within the head', async () => {
    const bytes = Buffer.from(ok('{"text":"ééé"}'));
    for (const cut of [5, 40, bytes.indexOf('é') + 1, bytes.length - 1]) {
      const url = await serve((_, socket) => {
        socket.write(bytes.subarray(0, cut));
        setImmediate(() => socket.write(bytes.subarray(cut)));
      });
      expect((await createJsonCaller(url)('x', '{}')).text).toBe('{"text":"ééé"}');
      server?.close();
    }
  });

  it('keeps its connection for the next call, and never mixes two answers', async () => {
    const url = await serve((request, socket) => socket.write(ok(request.split('\r\n\r\n')[1] ?? '')));
    const call = createJsonCaller(url);
    for (let number = 0; number < 5; number += 1) expect((await call('x', `${number}`)).text).toBe(`${number}`);
    expect(sockets.size).toBe(1);
    const all = await Promise.all(Array.from({ length: 100 }, (_, number) => call('x', `${number}`)));
    expect(all.map(({ text }) => text)).toEqual(Array.from({ length: 100 }, (_, number) => `${number}`));
    expect(sockets.size).toBe(64);
  });

  it('calls again when the connection was closed, as after a restart of the server', async () => {
    let calls = 0;
    const url = await serve((_, socket) => {
      calls += 1;
      if (calls === 2) socket.destroy();
      else socket.write(ok(`${calls}`));
    });
    const call = createJsonCaller(url);
    expect((await call('x', '{}')).text).toBe('1');
    expect((await call('x', '{}')).text).toBe('3');
  });

  it('refuses an answer that it cannot read, and does not use that connection again', async () => {
    let broken = true;
    const url = await serve((_, socket) => {
      socket.write(broken ? 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n' : ok('{}'));
      broken = false;
    });
    const call = createJsonCaller(url);
    await expect(call('x', '{}')).rejects.toThrow('cannot be read');
    expect(await call('x', '{}')).toEqual({ status: 200, text: '{}' });
  });
});
