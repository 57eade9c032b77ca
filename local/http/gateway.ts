import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Route } from '../assembly/assembly.ts';
import { AssemblyError } from '../assembly/assembly-error.ts';
import type { Clock } from '../clock/clock.ts';
import { isFunctionError } from '../functions/function-error.ts';
import type { FunctionHost } from '../functions/function-host.ts';
import { errorFacts, type Log } from '../log.ts';
import type { Storage } from '../storage.ts';
import { sendGatewayAnswer } from './gateway-answer.ts';
import { type GatewayEvent, gatewayEvent } from './gateway-event.ts';
import { sendProblem } from './problem.ts';
import { BodyTooLargeError, readBody } from './read-body.ts';
import { compileRoutes } from './route-table.ts';

/** More than any function takes: which of them is asked decides, and says no in the reader's language and kind of answer. */
const maxBodyBytes = 2 * 1024 * 1024;
/** The same of a form with files. */
const maxBytesWithFiles = 5 * 1024 * 1024;

const most = ({ headers }: IncomingMessage): number =>
  (headers['content-type'] ?? '').startsWith('multipart/form-data') ? maxBytesWithFiles : maxBodyBytes;

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What `ANY` stands for in an HTTP API. */
const methods = new Set([...readingMethods, 'DELETE', 'PATCH', 'POST', 'PUT']);

interface Parts {
  readonly routes: readonly Route[];
  readonly functions: FunctionHost;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly log: Log;
  /** Where people reach the pages. */
  readonly publicUrl: string;
  /** What is added to a page on its way to this machine's own browsers. */
  readonly shown?: ((page: string, request: IncomingMessage) => string) | undefined;
}

export type HttpHandler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

/** The HTTP API of the stack in front of its functions. @throws AssemblyError */
export function createGateway({ routes, functions, storage, clock, log, publicUrl, shown }: Parts): HttpHandler {
  for (const { key, functionName } of routes) {
    if (!functions.has(functionName))
      throw new AssemblyError(key, `its function ${functionName} is not part of the stack`);
  }
  const routeOf = compileRoutes(routes);

  return async (request, response, url) => {
    const { method = 'GET' } = request;
    if (!methods.has(method)) {
      return sendProblem(response, 405, 'Method Not Allowed', 'This method is not known here.', {
        allow: [...methods].join(', '),
      });
    }
    const matched = routeOf(method, url.pathname);
    if (!matched) return sendProblem(response, 404, 'Not Found', 'There is nothing at this address.');
    const reads = readingMethods.has(method);
    // Before any refusal: a client that is still sending would see the connection end and not the answer.
    const body = await bodyOf(request);
    if (!reads && !(await storage.accepts())) return sendFull(response);
    const about = { nowMs: clock.nowMs(), publicUrl };
    const event = gatewayEvent(request, url, matched, body ?? Buffer.alloc(0), about);
    if (body === undefined) return refuseBody(event, matched.route.functionName, request, response);
    try {
      const answer = await functions.invoke(matched.route.functionName, event, hangUpOf(response));
      const { statusCode = 200 } = (answer ?? {}) as { statusCode?: number };
      if (!reads && statusCode >= 500 && (await storage.isFull())) return sendFull(response);
      sendGatewayAnswer(response, answer, method === 'HEAD', (page) => shown?.(page, request) ?? page);
    } catch (error) {
      if (!reads && (await storage.isFull())) return sendFull(response);
      log.error('A function failed on a request', {
        function: matched.route.functionName,
        route: matched.route.key,
        ...(isFunctionError(error) ? error : errorFacts(error)),
      });
      sendProblem(response, 500, 'Internal Server Error', 'The request could not be handled. It has been logged.');
    }
  };

  /**
   * The function is asked without the body, with the length that it would have had: it refuses before it does anything. The rest
   * of the body is not read: the connection ends once the client had time to see the answer.
   */
  async function refuseBody(
    event: GatewayEvent,
    functionName: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const declared = Number(event.headers['content-length'] ?? 0);
    const headers = { ...event.headers, 'content-length': String(Math.max(declared, most(request) + 1)) };
    const answer = await functions.invoke(functionName, { ...event, headers }).catch(() => undefined);
    response.setHeader('connection', 'close');
    if ((answer as { statusCode?: number } | undefined)?.statusCode === 413) sendGatewayAnswer(response, answer, false);
    else sendProblem(response, 413, 'Content Too Large', 'A request may have at most 2 MiB.');
    request.resume();
    setTimeout(() => request.destroy(), 1000).unref();
  }
}

/** Aborts when the connection ends before the answer is written. */
function hangUpOf(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableEnded) gone.abort();
  });
  if (response.destroyed) gone.abort();
  return gone.signal;
}

/** Undefined when it is longer than anybody takes. A body that comes with GET has no meaning (RFC 9110, 9.3.1). */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  try {
    const body = await readBody(request, most(request));
    return request.method === 'GET' || request.method === 'HEAD' ? Buffer.alloc(0) : body;
  } catch (error) {
    if (error instanceof BodyTooLargeError) return undefined;
    throw error;
  }
}

function sendFull(response: ServerResponse): void {
  const detail = 'The disk is full: nothing new can be taken now, and nothing that was taken is lost.';
  sendProblem(response, 503, 'Service Unavailable', detail, { 'retry-after': '30', connection: 'close' });
}
