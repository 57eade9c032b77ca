import type { IncomingMessage } from 'node:http';

const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a request was typed on this machine. The mailbox shows sign-in codes and the clock moves time, so neither may be
 * reached through a proxy that publishes the pages, nor from a web site that sends its readers' browsers here.
 */
export function isLocalRequest({ headers }: IncomingMessage): boolean {
  if (headers['forwarded'] !== undefined || headers['x-forwarded-for'] !== undefined) return false;
  if (headers['sec-fetch-site'] === 'cross-site') return false;
  const { host = '', origin } = headers;
  return isLoopback(`http://${host}`) && (origin === undefined || isLoopback(origin));
}

const isLoopback = (url: string): boolean => URL.canParse(url) && loopbackHosts.has(new URL(url).hostname);
