import { ProviderSignInError } from './provider-failure.ts';
import type { ProviderSettings } from './provider-settings.ts';

/** RFC 5321 4.5.3.1.3, without the angle brackets. */
const longestAddress = 254;

/**
 * The mail address that the provider vouches for. Whoever can write an address into the directory acts for the member whose
 * address it is, so one that the provider has not verified counts only where the settings say that administrators alone
 * write it. `email_verified` speaks of `email` and of no other claim (OpenID Connect Core 5.1).
 */
export function vouchedAddress(
  { emailClaim, trustsUnverifiedEmail }: ProviderSettings,
  claims: Readonly<Record<string, unknown>>,
): string {
  const address = claims[emailClaim];
  if (typeof address !== 'string' || address.trim() === '' || address.length > longestAddress) {
    throw new ProviderSignInError('no-address');
  }
  const verified = claims['email_verified'];
  const isVerified = emailClaim === 'email' && (verified === true || verified === 'true');
  if (!isVerified && !trustsUnverifiedEmail) throw new ProviderSignInError('unverified-address');
  return address.trim().toLowerCase();
}
