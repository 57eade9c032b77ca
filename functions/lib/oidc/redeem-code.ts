import * as oauth from 'oauth4webapi';
import type { Attempt } from './attempt.ts';
import { failureOf } from './failure-of.ts';
import { callOptions, metadataOf } from './provider-metadata.ts';
import type { Provider } from './provider-settings.ts';
import { vouchedAddress } from './vouched-address.ts';

/**
 * Redeems the code that the person came back with, and gives the address that the provider vouches for. The ID token is
 * held against the provider's keys, issuer, audience, nonce and time, at the instant of the request (ADR 6).
 * @throws Error of the library, of the network, or ProviderSignInError
 */
export async function redeemCode(
  provider: Provider,
  attempt: Attempt,
  { answer, redirectUri, now }: { answer: URLSearchParams; redirectUri: string; now: string },
): Promise<string> {
  const options = callOptions(provider);
  const metadata = await metadataOf(provider);
  const client: oauth.Client = {
    client_id: provider.clientId,
    [oauth.clockSkew]: Math.round((Date.parse(now) - Date.now()) / 1000),
  };
  const parameters = checkedAnswer(metadata, client, answer, attempt);
  const proof = await proofOf(provider, metadata);
  const { codeVerifier, nonce: expectedNonce } = attempt;
  const sent = await oauth.authorizationCodeGrantRequest(
    metadata,
    client,
    proof,
    parameters,
    redirectUri,
    codeVerifier,
    options,
  );
  const tokens = await oauth.processAuthorizationCodeResponse(metadata, client, sent, {
    expectedNonce,
    requireIdToken: true,
  });
  await oauth.validateApplicationLevelSignature(metadata, sent, options);
  const claims = oauth.getValidatedIdTokenClaims(tokens) as oauth.IDToken;
  if (claims[provider.emailClaim] !== undefined || metadata.userinfo_endpoint === undefined) {
    return vouchedAddress(provider, claims);
  }
  // A provider may keep what a scope asks for out of the ID token (OpenID Connect Core 5.4).
  const asked = await oauth.userInfoRequest(metadata, client, tokens.access_token, options);
  return vouchedAddress(provider, await oauth.processUserInfoResponse(metadata, client, claims.sub, asked));
}

/** What the browser brought. @throws ProviderSignInError */
function checkedAnswer(
  metadata: oauth.AuthorizationServer,
  client: oauth.Client,
  answer: URLSearchParams,
  { state }: Attempt,
): URLSearchParams {
  try {
    return oauth.validateAuthResponse(metadata, client, answer, state);
  } catch (error) {
    throw failureOf(error, true);
  }
}

/** How the client proves that it is the client; in the body where the provider takes it so (RFC 6749 2.3.1). */
async function proofOf(
  { readSecret }: Provider,
  { token_endpoint_auth_methods_supported: methods }: oauth.AuthorizationServer,
): Promise<oauth.ClientAuth> {
  if (readSecret === undefined) return oauth.None();
  const secret = (await readSecret()).trim();
  return methods?.includes('client_secret_post') ? oauth.ClientSecretPost(secret) : oauth.ClientSecretBasic(secret);
}
