import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from './read-body.ts';

export function sendJson(response: ServerResponse, status: number, value: unknown, type = 'application/json'): void {
  const body = JSON.stringify(value);
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

/** @throws SyntaxError for a body that is not JSON; BodyTooLargeError */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const text = (await readBody(request, maxBytes)).toString('utf8');
  return text === '' ? {} : JSON.parse(text);
}
