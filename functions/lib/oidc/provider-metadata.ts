import * as oauth from 'oauth4webapi';
import type { ProviderSettings } from './provider-settings.ts';

/** Endpoints seldom move; keys are fetched by themselves when an unknown one signs. */
const maxAgeMs = 3_600_000;

const known = new Map<string, { readonly metadata: Promise<oauth.AuthorizationServer>; readonly readAtMs: number }>();

/** All calls of one request together: the function has fifteen seconds, and has to say that the provider has not answered. */
const answerWithinMs = 10_000;

/** How to call a provider. Plain http is left to one that runs on this machine (see provider-settings.ts). */
export const callOptions = ({ issuer }: ProviderSettings) => ({
  [oauth.allowInsecureRequests]: issuer.startsWith('http:'),
  signal: AbortSignal.timeout(answerWithinMs),
});

/** What the provider says of itself (OpenID Connect Discovery). Freshness is measured on the process's own clock. */
export function metadataOf(provider: ProviderSettings): Promise<oauth.AuthorizationServer> {
  const { issuer } = provider;
  const nowMs = performance.now();
  const kept = known.get(issuer);
  if (kept !== undefined && nowMs - kept.readAtMs <= maxAgeMs) return kept.metadata;
  const metadata = discover(provider);
  known.set(issuer, { metadata, readAtMs: nowMs });
  metadata.catch(() => known.delete(issuer));
  return metadata;
}

async function discover(provider: ProviderSettings): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(provider.issuer);
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, callOptions(provider)));
}
