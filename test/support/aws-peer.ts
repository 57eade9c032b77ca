import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = { readonly status: number; readonly body: object };

/** Answers of a service as an SDK client gets them over the wire: what it makes of them, and how often it asks, is its own. */
export class AwsPeer {
  readonly #server: Server;
  #answers: Answer[] = [];
  /** The operations that were asked for. */
  readonly asked: string[] = [];

  private constructor() {
    this.#server = createServer((request, response) => {
      request.resume().on('end', () => {
        this.asked.push(String(request.headers['x-amz-target']).split('.').at(-1) ?? '');
        const { status, body } = this.#answers.shift() ?? { status: 200, body: {} };
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
      });
    });
  }

  static async listen(): Promise<AwsPeer> {
    const peer = new AwsPeer();
    peer.#server.listen(0, '127.0.0.1');
    await once(peer.#server, 'listening');
    return peer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Refuses the next requests; after them all are answered well, with nothing in the answer. */
  refuse(times: number, status: number, error: string, more: object = {}): void {
    const body = { __type: `com.amazonaws.dynamodb.v20120810#${error}`, message: error, ...more };
    this.#answers.push(...Array.from({ length: times }, () => ({ status, body })));
  }

  forget(): void {
    this.#answers = [];
    this.asked.length = 0;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
