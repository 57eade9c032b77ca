import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { isThisMachine } from '../public-url.ts';

const loopback = /^(?:127\.|::1$|::ffff:127\.)/i;

export const isLoopback = (address: string): boolean => loopback.test(address);

/**
 * The address that a request comes from: the other end of the connection or, when pages are published by a reverse proxy
 * on this machine, who that proxy says is at the other end of its own. Only the last hop is the proxy's word; whatever stands
 * before it the visitor may have written.
 */
export function clientAddress({ headers, socket }: IncomingMessage, publicUrl: string): string {
  const peer = socket.remoteAddress ?? '127.0.0.1';
  const isBehindProxy = isLoopback(peer) && !isThisMachine(publicUrl);
  if (!isBehindProxy) return peer;
  const hops = String(headers['x-forwarded-for'] ?? '').split(',');
  const last = withoutPort(hops.at(-1)?.trim() ?? '');
  return isIP(last) === 0 ? peer : last;
}

/** Some proxies write the port as well: `192.0.2.7:4711`, `[2001:db8::1]:4711`. */
const withoutPort = (hop: string): string =>
  /^\[([^\]]*)\](?::\d+)?$/.exec(hop)?.[1] ?? hop.replace(/^([\d.]+):\d+$/, '$1');
