import { MethodNotAllowedError, TooManyRequestsError, UpstreamError } from '../errors.ts';
import type { AppContext } from './context.ts';

/** As the sentence says: a minute. A part that is restarted, or an index that is being made, is there by then as a rule. */
const retryUnavailableSeconds = 60;

/** Tells programs when to try again (RFC 9110, 10.2.3) and which methods there are (15.5.6); people read it on the page. */
export function setRefusalHeaders(context: AppContext, error: unknown): void {
  if (error instanceof TooManyRequestsError) context.header('retry-after', String(error.retryAfterSeconds));
  if (error instanceof UpstreamError) context.header('retry-after', String(retryUnavailableSeconds));
  if (error instanceof MethodNotAllowedError) context.header('allow', error.allowed.join(', '));
}
