import { TooManyRequestsError } from '../errors.ts';
import type { AppContext } from './context.ts';

/** Tells programs when to try again; people read it on the page (RFC 9110, 10.2.3). */
export function setRetryAfter(context: AppContext, error: unknown): void {
  if (error instanceof TooManyRequestsError) context.header('retry-after', String(error.retryAfterSeconds));
}
