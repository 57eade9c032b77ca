import { clientAddress } from './client-address.ts';
import type { HttpHandler } from './gateway.ts';
import { sendProblem } from './problem.ts';

/** More than any browser or program has open at once; one address may stand for an office. */
const mostUnderWay = 100;

/**
 * Lets no address outside of this machine have more requests under way than its share, so that one that opens them without end
 * takes them from itself. What comes from this machine itself is not counted: it is its operator's.
 */
export function limitBySource(handler: HttpHandler, publicUrl: string): HttpHandler {
  const underWay = new Map<string, number>();
  return async (request, response, url) => {
    const source = clientAddress(request, publicUrl);
    const count = underWay.get(source) ?? 0;
    if (count >= mostUnderWay && source !== request.socket.remoteAddress) {
      const detail = `Your address has ${mostUnderWay} requests under way. Wait until some of them are answered.`;
      return sendProblem(response, 429, 'Too Many Requests', detail, { 'retry-after': '1' });
    }
    underWay.set(source, count + 1);
    try {
      await handler(request, response, url);
    } finally {
      const left = (underWay.get(source) ?? 1) - 1;
      if (left > 0) underWay.set(source, left);
      else underWay.delete(source);
    }
  };
}
