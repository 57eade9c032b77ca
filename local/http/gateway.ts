import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Route } from '../assembly/assembly.ts';
import { AssemblyError } from '../assembly/assembly-error.ts';
import type { Clock } from '../clock/clock.ts';
import { isFunctionError } from '../functions/function-error.ts';
import type { FunctionHost } from '../functions/function-host.ts';
import { errorFacts, type Log } from '../log.ts';
import type { Storage } from '../storage.ts';
import { sendGatewayAnswer } from './gateway-answer.ts';
import { gatewayEvent } from './gateway-event.ts';
import { sendProblem } from './problem.ts';
import { readBody } from './read-body.ts';
import { compileRoutes } from './route-table.ts';

/** Far more than a case needs, and little enough that a crowd of them does not fill the memory. */
export const maxBodyBytes = 1024 * 1024;

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

interface Parts {
  readonly routes: readonly Route[];
  readonly functions: FunctionHost;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly log: Log;
  /** Where people reach the pages. */
  readonly publicUrl: string;
}

export type HttpHandler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

/** The HTTP API of the stack in front of its functions. @throws AssemblyError */
export function createGateway({ routes, functions, storage, clock, log, publicUrl }: Parts): HttpHandler {
  for (const { key, functionName } of routes) {
    if (!functions.has(functionName))
      throw new AssemblyError(key, `its function ${functionName} is not part of the stack`);
  }
  const routeOf = compileRoutes(routes);

  return async (request, response, url) => {
    const { method = 'GET' } = request;
    const matched = routeOf(method, url.pathname);
    if (!matched) return sendProblem(response, 404, 'Not Found', 'There is nothing at this address.');
    const reads = readingMethods.has(method);
    // Before any refusal: a client that is still sending would see the connection end and not the answer.
    const body = await readBody(request, maxBodyBytes);
    if (!reads && !(await storage.accepts())) return sendFull(response);
    const event = gatewayEvent(request, url, matched, body, { nowMs: clock.nowMs(), publicUrl });
    try {
      const answer = await functions.invoke(matched.route.functionName, event);
      const { statusCode = 200 } = (answer ?? {}) as { statusCode?: number };
      if (!reads && statusCode >= 500 && (await storage.isFull())) return sendFull(response);
      sendGatewayAnswer(response, answer, method === 'HEAD');
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
}

function sendFull(response: ServerResponse): void {
  const detail = 'The disk is full: nothing new can be taken now, and nothing that was taken is lost.';
  sendProblem(response, 503, 'Service Unavailable', detail, { 'retry-after': '30', connection: 'close' });
}
