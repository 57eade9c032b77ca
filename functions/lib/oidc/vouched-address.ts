import { ProviderSignInError } from './provider-failure.ts';
import type { ProviderSettings } from './provider-settings.ts';

/**
 * At most as long as RFC 5321 4.5.3.1.3 allows. The roster has ASCII alone, and lower case must not make another letter
 * one of it: that of the sign for kelvin is a k.
 */
const plausible = /^[\x21-\x7e]{3,254}$/;

/**
 * The mail address that the provider vouches for. Whoever can write an address into the directory acts for the member whose
 * address it is, so one that the provider has not verified counts only where the settings say that administrators alone
 * write it. `email_verified` speaks of `email` and of no other claim (OpenID Connect Core 5.1).
 */
export function vouchedAddress(
  { emailClaim, trustsUnverifiedEmail }: ProviderSettings,
  claims: Readonly<Record<string, unknown>>,
): string {
  const claim = claims[emailClaim];
  const address = typeof claim === 'string' ? claim.trim() : '';
  if (!plausible.test(address)) throw new ProviderSignInError('no-address');
  const verified = claims['email_verified'];
  const isVerified = emailClaim === 'email' && (verified === true || verified === 'true');
  if (!isVerified && !trustsUnverifiedEmail) throw new ProviderSignInError('unverified-address');
  return address.toLowerCase();
}
