import { RequestError } from '#functions/lib/errors.ts';
import type { AppContext } from '#functions/lib/http/context.ts';

/** The request's body as JSON. @throws RequestError 415 for another content type, 400 for broken JSON. */
export async function readJson(context: AppContext): Promise<unknown> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new RequestError(415, 'not-json');
  try {
    return await context.req.json();
  } catch (error) {
    if (error instanceof RequestError) throw error;
    throw new RequestError(400, 'broken-json');
  }
}

/** The caller's own name for a request, by which a repetition is recognised. */
export function idempotencyKey(context: AppContext): string | undefined {
  const key = context.req.header('idempotency-key');
  if (key !== undefined && (key.length === 0 || key.length > 200)) throw new RequestError(400, 'bad-idempotency-key');
  return key;
}
