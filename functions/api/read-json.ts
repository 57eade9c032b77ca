import { RequestError } from '#functions/lib/errors.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { jsonLevels } from '#functions/lib/json-levels.ts';

/** Three times what the deepest of our forms has. */
const mostLevels = 16;

/** The request's body as JSON. @throws RequestError 415 for another content type, 400 for broken JSON or too many levels. */
export async function readJson(context: AppContext): Promise<unknown> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new RequestError(415, 'not-json');
  const text = await context.req.text();
  if (jsonLevels(text) > mostLevels)
    throw new RequestError(400, 'too-many-levels', { params: { maximum: mostLevels } });
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestError(400, 'broken-json');
  }
}

/** The caller's own name for a request, by which a repetition is recognised. */
export function idempotencyKey(context: AppContext): string | undefined {
  return context.req.header('idempotency-key');
}
