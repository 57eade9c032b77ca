import * as oauth from 'oauth4webapi';
import type { Attempt } from './attempt.ts';
import { metadataOf } from './provider-metadata.ts';
import type { ProviderSettings } from './provider-settings.ts';

/** Where the person proves who they are: the provider's page, which sends them back to `redirectUri` with a code. */
export async function authorizationUrl(
  provider: ProviderSettings,
  { state, nonce, codeVerifier }: Attempt,
  { redirectUri, language }: { redirectUri: string; language: string },
): Promise<string> {
  const { authorization_endpoint: endpoint } = await metadataOf(provider);
  if (endpoint === undefined) throw new TypeError('The provider names no authorization_endpoint');
  const url = new URL(endpoint);
  oauth.checkProtocol(url, !provider.issuer.startsWith('http:'));
  const parameters = {
    response_type: 'code',
    client_id: provider.clientId,
    redirect_uri: redirectUri,
    // Claims other than the address stand in the profile (OpenID Connect Core 5.4).
    scope: provider.emailClaim === 'email' ? 'openid email' : 'openid email profile',
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    ui_locales: language,
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
