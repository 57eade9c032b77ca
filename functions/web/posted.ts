import type { Context } from 'hono';
import { RequestError } from '#functions/lib/errors.ts';

/** Most that a form may carry, in characters: six languages of the longest text, percent-encoded, stay below it. */
const longestBody = 4_000_000;

/** The fields of a posted form. @throws RequestError 413 or 415 when it is too large or not a form. */
export async function postedForm(c: Context): Promise<URLSearchParams> {
  const type = c.req.header('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) throw new RequestError(415, 'unsupported-media-type');
  const body = await c.req.text();
  if (body.length > longestBody) throw new RequestError(413, 'too-large');
  return new URLSearchParams(body);
}
