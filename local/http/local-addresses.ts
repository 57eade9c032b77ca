import type { HttpHandler } from './gateway.ts';
import { isLocalRequest } from './local-only.ts';
import { sendProblem } from './problem.ts';

interface Handlers {
  readonly mailbox: HttpHandler;
  readonly clock: HttpHandler;
  /** Only where time can be moved. */
  readonly tour: HttpHandler | undefined;
  /** Only where functions run with Amazon's clients. */
  readonly wire: HttpHandler | undefined;
}

/** What the deployed stack does not have, and is for this machine only; everything else goes to `others`. */
export function withLocalAddresses({ mailbox, clock, tour, wire }: Handlers, others: HttpHandler): HttpHandler {
  const handlers: readonly (readonly [RegExp, HttpHandler | undefined])[] = [
    [/^\/mailbox(?:\/|$)|^\/local\/mailbox\.json$/, mailbox],
    [/^\/local\/clock$/, clock],
    [/^\/local\/tour(?:\/|$)/, tour],
    [/^\/aws\//, wire],
  ];
  return (request, response, url) => {
    const handler = handlers.find(([address]) => address.test(url.pathname))?.[1];
    if (!handler) return others(request, response, url);
    if (isLocalRequest(request)) return handler(request, response, url);
    sendProblem(response, 403, 'Forbidden', 'This is for the machine that the installation runs on.');
    return Promise.resolve();
  };
}

export const nothingElse: HttpHandler = async (_request, response) =>
  sendProblem(response, 404, 'Not Found', 'There is nothing at this address.');
