import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { errorFacts, type Log } from '../log.ts';
import type { HttpHandler } from './gateway.ts';
import { sendProblem } from './problem.ts';
import { BodyTooLargeError } from './read-body.ts';

export interface HttpServer {
  readonly port: number;
  /** Until this is called, every request is answered with 503. */
  serve(handler: HttpHandler): void;
  /** Takes no new requests and waits for those under way, but not for ever. */
  stop(withinMs: number): Promise<void>;
}

/** A request has to be whole within this time, so that slow clients do not pile up. */
const requestWithinMs = 30_000;
/** A document of 25 MB over a line of 250 kbit/s. */
const uploadWithinMs = 15 * 60_000;
const isUpload = ({ method, url = '' }: IncomingMessage): boolean => method === 'PUT' && url.startsWith('/s3/');
const headersWithinMs = 10_000;
const idleMs = 15_000;
const maxConnections = 2000;

/** @throws Error EADDRINUSE */
export async function startHttpServer(port: number, log: Log): Promise<HttpServer> {
  let handler: HttpHandler = async (_request, response) =>
    sendProblem(response, 503, 'Service Unavailable', 'It is starting.', { 'retry-after': '1' });
  const server = createServer(
    {
      requestTimeout: uploadWithinMs,
      headersTimeout: headersWithinMs,
      keepAliveTimeout: idleMs,
      connectionsCheckingInterval: 2000,
    },
    (request, response) => void answer(request, response),
  );
  server.maxConnections = maxConnections;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const tooSlow = isUpload(request) ? undefined : setTimeout(() => endSlow(request, response), requestWithinMs);
    try {
      const { url = '/', headers } = request;
      // Addresses are made of it; whoever has none is of HTTP/1.0.
      if (headers.host !== undefined && !URL.canParse(`http://${headers.host}`)) {
        return sendProblem(response, 400, 'Bad Request', 'The Host of the request is no host.');
      }
      // A path that begins with two slashes would be read as a host.
      await handler(request, response, new URL(`http://local${url.startsWith('/') ? url : `/${url}`}`));
    } catch (error) {
      if (error instanceof BodyTooLargeError) return refuseBody(request, response);
      if (request.destroyed && !response.writable) return;
      log.error('A request failed', { place: placeOf(request), ...errorFacts(error) });
      sendProblem(response, 500, 'Internal Server Error', 'The request could not be handled. It has been logged.');
    } finally {
      clearTimeout(tooSlow);
    }
  }

  await listen(server, port);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    serve(next) {
      handler = next;
    },
    async stop(withinMs) {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const timeout = setTimeout(() => server.closeAllConnections(), withinMs);
      await closed;
      clearTimeout(timeout);
    },
  };
}

/** The first part of the path: what follows may be the token of a mail's link. */
const placeOf = ({ method, url = '/' }: IncomingMessage): string => `${method} ${/^\/[^/?]*/.exec(url)?.[0] ?? '/'}`;

/** What has arrived is answered however long that takes. */
function endSlow(request: IncomingMessage, response: ServerResponse): void {
  if (request.complete) return;
  sendProblem(response, 408, 'Request Timeout', 'The request was not whole in time.', { connection: 'close' });
  request.destroy();
}

/** The rest of the body is not read: the connection ends, once the client had time to see the answer. */
function refuseBody(request: IncomingMessage, response: ServerResponse): void {
  sendProblem(response, 413, 'Content Too Large', 'The request is too large.', { connection: 'close' });
  request.resume();
  setTimeout(() => request.destroy(), 1000).unref();
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
