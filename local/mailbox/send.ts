import type { ServerResponse } from 'node:http';
import type { Html } from './html.ts';

/** Scripts are nowhere allowed; a mail's frame comes from here. */
export const pagePolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
export const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'";

export const sendPage = (response: ServerResponse, status: number, page: Html): void =>
  send(response, status, 'text/html; charset=utf-8', page.text, pagePolicy);

/** A mail as its reader sees it, for a frame of a page. */
export const sendMarkup = (response: ServerResponse, markup: string): void =>
  send(response, 200, 'text/html; charset=utf-8', inNewWindows(markup), mailPolicy);

export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  policy: string,
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(body);
}

/** Links in a framed mail open outside the frame. */
function inNewWindows(markup: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(markup) ? markup.replace(/<head[^>]*>/i, (head) => head + base) : base + markup;
}
