import * as oauth from 'oauth4webapi';
import { ParameterMissingError, UpstreamError } from '../errors.ts';
import { ProviderSignInError, type ProviderTrouble } from './provider-failure.ts';

/** What goes wrong between us and a provider, as a person can be told it. */
export function failureOf(error: unknown, byBrowser = false): ProviderSignInError {
  return error instanceof ProviderSignInError ? error : new ProviderSignInError(troubleOf(error), {}, error, byBrowser);
}

/** Errors of the authorization endpoint that mean no (RFC 6749 4.1.2.1, OpenID Connect Core 3.1.2.6). */
const noes = new Set([
  'access_denied',
  'login_required',
  'interaction_required',
  'consent_required',
  'account_selection_required',
]);
const laters = new Set(['server_error', 'temporarily_unavailable']);

function troubleOf(error: unknown): ProviderTrouble {
  if (error instanceof oauth.AuthorizationResponseError) {
    return noes.has(error.error) ? 'denied' : laters.has(error.error) ? 'unreachable' : 'unusable';
  }
  if (error instanceof oauth.ResponseBodyError) {
    // The code has run out, was used before, or was given to somebody else (RFC 6749 5.2).
    if (error.error === 'invalid_grant') return 'expired';
    return error.status >= 500 ? 'unreachable' : 'unusable';
  }
  // A secret that is not there is not there in some minutes either.
  if (error instanceof ParameterMissingError) return 'unusable';
  if (error instanceof UpstreamError || isOfTheNetwork(error)) return 'unreachable';
  const { cause } = error as Error;
  return cause instanceof Response && cause.status >= 500 ? 'unreachable' : 'unusable';
}

/** `fetch` rejects with a TypeError whose cause says why; a timeout is an error of its own. */
const isOfTheNetwork = (error: unknown): boolean =>
  error instanceof Error &&
  (['TimeoutError', 'AbortError'].includes(error.name) ||
    (error.name === 'TypeError' && error.message === 'fetch failed'));

/** For the log: what failed and where, and nothing of what was sent. */
export function factsOf({ trouble, cause }: ProviderSignInError): Readonly<Record<string, unknown>> {
  if (!(cause instanceof Error)) return { trouble };
  const { name, message } = cause;
  const { code, error, cause: reason } = cause as { code?: unknown; error?: unknown; cause?: unknown };
  const { code: network, claim } = (reason ?? {}) as { code?: unknown; claim?: unknown };
  return { trouble, error: name, cause: message, code, provider: error && String(error).slice(0, 60), network, claim };
}
