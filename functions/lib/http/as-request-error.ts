import { NotInTimeError, RequestError, UpstreamError } from '../errors.ts';
import { log } from '../log.ts';

/** The error as the caller is told of it; one that nobody foresaw is logged and says no more than that. */
export function asRequestError(error: Error): RequestError {
  if (error instanceof RequestError) return error;
  log.error('request failed', { error: error.name, cause: error.message, stack: error.stack });
  if (error instanceof NotInTimeError) return new RequestError(503, 'not-in-time');
  return error instanceof UpstreamError ? new RequestError(503, 'unavailable') : new RequestError(500, 'internal');
}
