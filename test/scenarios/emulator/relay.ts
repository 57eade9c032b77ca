import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A function's call of a service; `action` is the one that the target names, or the path. */
export type Call = { readonly action: string; readonly body: string };

type Listener = (call: Call, answer: string) => Promise<void>;
type Refusal = {
  readonly matches: (call: Call) => boolean;
  readonly status: number;
  readonly error: string;
  readonly message: string;
  left: number;
};

/**
 * Stands between the functions and services of the emulator: hands every call on unchanged, tells a listener of those that
 * succeeded, and refuses some when it is told to, as the service itself would.
 */
export class Relay {
  readonly #server: Server;
  readonly #refusals: Refusal[] = [];
  #emulator = '';
  #listener: Listener = async () => {};
  /** What went wrong here; a run that has any must not count. */
  readonly faults: string[] = [];

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#handOn(request, response).catch((error: unknown) => {
        this.faults.push(String(error));
        if (!response.headersSent) response.writeHead(502).end();
      });
    });
  }

  /** It listens before the emulator does, whose functions are told the address. */
  static async listen(): Promise<Relay> {
    const relay = new Relay();
    relay.#server.listen(0, '127.0.0.1');
    await once(relay.#server, 'listening');
    return relay;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  attach(emulator: string, listener: Listener): void {
    this.#emulator = emulator;
    this.#listener = listener;
  }

  /** Refuses the next calls that match, so many of them. @returns how many are still to come */
  refuse(
    times: number,
    status: number,
    error: string,
    matches: (call: Call) => boolean,
    message = 'Refused on its way, for a test',
  ): () => number {
    const refusal = { matches, status, error, message, left: times };
    this.#refusals.push(refusal);
    return () => refusal.left;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #handOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const body = Buffer.concat(chunks);
    const call = { action: actionOf(request), body: body.toString() };
    const refusal = this.#refusals.find(({ left, matches }) => left > 0 && matches(call));
    if (refusal !== undefined) {
      refusal.left -= 1;
      return refuse(request, response, refusal);
    }
    const answer = await fetch(this.#emulator + request.url, {
      method: request.method ?? 'POST',
      headers: handedOn(request),
      ...(body.length === 0 ? {} : { body }),
    });
    const text = await answer.text();
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' });
    response.end(text);
    if (answer.ok) await this.#listener(call, text);
  }
}

/** As the protocol of the call has it: JSON, or XML where the call is a form. */
function refuse({ headers }: IncomingMessage, response: ServerResponse, { status, error, message }: Refusal): void {
  if (headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    response.writeHead(status, { 'content-type': 'text/xml' });
    response.end(`<ErrorResponse><Error><Code>${error}</Code><Message>${message}</Message></Error></ErrorResponse>`);
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': error });
  response.end(JSON.stringify({ __type: error, message }));
}

const actionOf = ({ headers, url = '' }: IncomingMessage): string =>
  String(headers['x-amz-target'] ?? '')
    .split('.')
    .at(-1) || url;

const handedOn = ({ headers }: IncomingMessage): Headers =>
  new Headers(
    Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      name === 'authorization' || name === 'content-type' || name.startsWith('x-amz-') ? [[name, String(value)]] : [],
    ),
  );
