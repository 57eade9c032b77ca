import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import type { Provider } from '#functions/lib/oidc/provider-settings.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, type World } from '#test/support/world.ts';
import { type Claims, type IdentityProvider, startIdentityProvider } from './identity-provider.ts';
import { ProviderVisit } from './provider-visit.ts';

export const redirectUri = 'http://127.0.0.1:8080/sign-in/oidc/callback';
export const ilo = 'ilo@example.org';

export const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address);
  return pathname + search;
};

export const withParameter = (name: string, value: string) => (url: string) => {
  const changed = new URL(url);
  changed.searchParams.set(name, value);
  return changed.href;
};

const same = (url: string): string => url;

export interface Way {
  readonly login?: string;
  readonly from?: string;
  /** Change the address of either leg. */
  readonly there?: (url: string) => string;
  readonly back?: (url: string) => string;
}

/** A world with a provider, for the tests of one file; the world is new for each, and begins now, as the provider lives in real time. */
export function providerStage() {
  const claims = new Map<string, Claims>();
  const stage = {
    provider: undefined as unknown as IdentityProvider,
    world: undefined as unknown as World,
    claims,
    settings: (change: Partial<Provider> = {}): Provider => ({
      issuer: stage.provider.issuer,
      clientId: 'tawafuq',
      label: { en: 'Test account', ar: 'حساب تجريبي' },
      emailClaim: 'email',
      trustsUnverifiedEmail: false,
      ...change,
    }),
    visitor: (change: Partial<Provider> = {}) =>
      new Visitor({ ...stage.world, services: { ...stage.world.services, provider: stage.settings(change) } }),
    /** The whole way, through the provider's page and back. */
    async signIn(visitor: Visitor, way: Way = {}): Promise<Visitor> {
      const { login = ilo, from = '/sign-in/oidc', there = same, back = same } = way;
      await visitor.get(from);
      const at = there(visitor.location);
      const answer = await new ProviderVisit(new URL(at).origin).signIn(at, login);
      return visitor.get(pathOf(back(answer)));
    },
    /** Nobody is signed in, the page says why, and the code by mail is there. */
    async expectRefused(visitor: Visitor, status: number, words: string): Promise<void> {
      expect([visitor.status, visitor.page.includes(words) ? words : visitor.page]).toEqual([status, words]);
      expect(visitor.page).toContain('You are not signed in');
      expect(visitor.page).toContain('action="/sign-in"');
      expect(visitor.page).not.toContain('/callback');
      expect(visitor.headers.getSetCookie().join()).not.toContain('session=');
      await visitor.get('/tasks');
      expect(visitor.location).toBe('/sign-in?back=%2Ftasks');
    },
    /** A provider of its own, about which the process knows nothing yet. */
    async withFreshProvider(use: (fresh: IdentityProvider) => Promise<void>, claimsInIdToken = true): Promise<void> {
      const fresh = await startIdentityProvider({ redirectUri, claimsInIdToken });
      await use(fresh).finally(() => fresh.stop());
    },
    logged: () => JSON.stringify([vi.mocked(console.warn).mock.calls, vi.mocked(console.error).mock.calls]),
  };

  beforeAll(async () => {
    stage.provider = await startIdentityProvider({ redirectUri, claimsOf: (login) => claims.get(login) ?? {} });
  });
  afterAll(() => stage.provider.stop());
  beforeEach(async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(console, 'error').mockReturnValue();
    stage.world = await createWorld({ startAt: new Date().toISOString() });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    stage.provider.undo();
    claims.clear();
  });
  return stage;
}
