import type { HttpHandler } from './gateway.ts';
import { isLocalRequest } from './local-only.ts';
import { sendProblem } from './problem.ts';

interface Handlers {
  readonly mailbox: HttpHandler;
  readonly clock: HttpHandler;
  readonly wire: HttpHandler;
  /** Everything else. */
  readonly gateway: HttpHandler;
}

/** Sends each request to its part. What the deployed stack does not have is for this machine only. */
export const createRequestDispatcher =
  ({ mailbox, clock, wire, gateway }: Handlers): HttpHandler =>
  (request, response, url) => {
    const { pathname } = url;
    const handler =
      pathname === '/mailbox' || pathname.startsWith('/mailbox/') || pathname === '/local/mailbox.json'
        ? mailbox
        : pathname === '/local/clock'
          ? clock
          : pathname.startsWith('/aws/')
            ? wire
            : undefined;
    if (!handler) return gateway(request, response, url);
    if (isLocalRequest(request)) return handler(request, response, url);
    sendProblem(response, 403, 'Forbidden', 'This is for the machine that the installation runs on.');
    return Promise.resolve();
  };
