import { RequestError } from '../errors.ts';

const statusOf = {
  /** The person or the provider said no. */
  denied: 403,
  /** No answer, or one that says to come back later. */
  unreachable: 503,
  /** An answer that proves nothing: wrong signature, issuer, audience, time, or no answer of the protocol at all. */
  unusable: 502,
  /** Not begun in this browser, begun too long ago, or used before. */
  expired: 400,
  'no-address': 403,
  'unverified-address': 403,
  'unknown-person': 403,
} as const;

export type ProviderTrouble = keyof typeof statusOf;

/** Somebody who came back from the provider, or should go there, is not signed in. */
export class ProviderSignInError extends RequestError {
  override readonly name = 'ProviderSignInError';
  readonly trouble: ProviderTrouble;

  /** @param byBrowser whether the browser brought it: whatever anybody can send here is no fault of a server. */
  constructor(trouble: ProviderTrouble, params: RequestError['params'] = {}, cause?: unknown, byBrowser = false) {
    super(byBrowser ? Math.min(statusOf[trouble], 400) : statusOf[trouble], `provider-${trouble}`, { params });
    this.trouble = trouble;
    this.cause = cause;
  }
}
