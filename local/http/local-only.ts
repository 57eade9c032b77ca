import type { IncomingMessage } from 'node:http';
import { isThisMachine } from '../public-url.ts';

/**
 * Whether a request was typed on this machine. The mailbox shows sign-in codes and the clock moves time, so neither may be
 * reached through a proxy that publishes the pages, nor from a web site that sends its readers' browsers here.
 */
export function isLocalRequest({ headers }: IncomingMessage): boolean {
  if (headers['forwarded'] !== undefined || headers['x-forwarded-for'] !== undefined) return false;
  if (headers['sec-fetch-site'] === 'cross-site') return false;
  const { host = '', origin } = headers;
  return isThisMachine(`http://${host}`) && (origin === undefined || isThisMachine(origin));
}
