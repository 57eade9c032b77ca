import { UpstreamError } from '#functions/lib/errors.ts';
import type { Services } from '#functions/lib/services.ts';

/** Whoever asks within this time is told what the last look found: anybody may ask, and a look costs a call to the table. */
const sharedForMs = 1_000;

const looks = new WeakMap<Services, { readonly found: Promise<void>; readonly lookedAtMs: number }>();

/** The table answers, a roster is loaded and there is a key to sign with: all else needs them. @throws UpstreamError */
export function checkHealth(services: Services): Promise<void> {
  const last = looks.get(services);
  const nowMs = performance.now();
  if (last !== undefined && nowMs - last.lookedAtMs < sharedForMs) return last.found;
  const found = look(services);
  looks.set(services, { found, lookedAtMs: nowMs });
  return found;
}

async function look({ roster, signingKey }: Services): Promise<void> {
  const [isLoaded] = await Promise.all([roster.isLoaded(), signingKey()]);
  if (!isLoaded) throw new UpstreamError('No roster has been loaded');
}
