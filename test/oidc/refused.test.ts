import { describe, expect, it } from 'vitest';
import { foreignKeys } from './support/identity-provider.ts';
import { ilo, pathOf, providerStage, type Way, withParameter } from './support/provider-stage.ts';
import { ProviderVisit } from './support/provider-visit.ts';

const stage = providerStage();

describe('whom a provider does not bring in', () => {
  it.each([
    ['whom the roster does not know', { email: 'nobody@example.org' }, 'Ask the secretariat'],
    ['whose address is not verified', { email_verified: false }, 'is not verified'],
    ['whose address the provider says nothing of', { email_verified: undefined }, 'is not verified'],
    ['who has no address', { email: undefined }, 'told us no mail address'],
    ['whose address lower case would make another one', { email: '\u212aofi@example.org' }, 'told us no mail address'],
    ['whose address is a list', { email: [ilo] }, 'told us no mail address'],
  ])('somebody %s', async (_, change, words) => {
    stage.claims.set(ilo, change);
    await stage.expectRefused(await stage.signIn(stage.visitor()), 403, words);
  });

  it('an address in another claim, unless the settings trust the directory', async () => {
    stage.claims.set('u1', { email: ilo, email_verified: true, preferred_username: 'who@example.org' });
    const other = { emailClaim: 'preferred_username' };
    await stage.expectRefused(await stage.signIn(stage.visitor(other), { login: 'u1' }), 403, 'is not verified');
    const trusted = await stage.signIn(stage.visitor({ ...other, trustsUnverifiedEmail: true }), {
      login: 'u1',
      from: '/sign-in/oidc?back=/tasks',
    });
    expect(trusted.location).toBe('/tasks');
    expect((await trusted.get('/tasks')).page).toContain('WHO');
  });

  it('somebody who cancels there', async () => {
    const visitor = await stage.visitor().get('/sign-in/oidc?back=/tasks');
    await visitor.get(pathOf(await new ProviderVisit(stage.provider.issuer).cancel(visitor.location)));
    await stage.expectRefused(visitor, 403, 'was cancelled or refused');
  });
});

describe('what does not count as an answer', () => {
  it.each<[string, Way, number, string]>([
    ['another state', { back: withParameter('state', 'x'.repeat(43)) }, 400, 'Begin again'],
    ['another nonce', { there: withParameter('nonce', 'guessed') }, 502, 'could not be verified'],
    ['another verifier', { there: withParameter('code_challenge', 'x'.repeat(43)) }, 400, 'Begin again'],
    ['a code for another client', { there: withParameter('client_id', 'another') }, 400, 'Begin again'],
    ['another issuer', { back: withParameter('iss', 'https://evil.example') }, 400, 'could not be verified'],
    ['no code', { back: withParameter('code', '') }, 400, 'could not be verified'],
  ])('%s', async (_, change, status, words) => {
    await stage.expectRefused(await stage.signIn(stage.visitor(), change), status, words);
  });

  it('a token that another key signed, under the name of the provider’s', () =>
    stage.withFreshProvider(async (fresh) => {
      fresh.answering('/jwks', foreignKeys);
      await stage.expectRefused(
        await stage.signIn(stage.visitor({ issuer: fresh.issuer })),
        502,
        'could not be verified',
      );
      expect(fresh.asked('/jwks')).toBe(1);
    }));

  it.each<[string, Record<string, unknown>, Record<string, unknown>?]>([
    ['for another client', { aud: 'another' }],
    ['of another issuer', { iss: 'https://evil.example' }],
    ['with another nonce', { nonce: 'guessed' }],
    ['without a nonce', { nonce: undefined }],
    ['that has run out', { exp: 1 }],
    ['that nobody signed', {}, { alg: 'none' }],
    ['signed with a secret', {}, { alg: 'HS256' }],
  ])('a token %s', async (_, change, header) => {
    stage.provider.answering('/token', (answer) => ({
      ...answer,
      id_token: stage.provider.signed(answer['id_token'], change, header),
    }));
    await stage.expectRefused(await stage.signIn(stage.visitor()), 502, 'could not be verified');
  });

  it('a token signed anew without a change does: the tests above see the change', async () => {
    stage.provider.answering('/token', (answer) => ({
      ...answer,
      id_token: stage.provider.signed(answer['id_token'], {}),
    }));
    expect((await stage.signIn(stage.visitor())).location).toBe('/');
  });

  it('nonsense in place of what the provider says of itself', () =>
    stage.withFreshProvider(async (fresh) => {
      fresh.answering('/.well-known/openid-configuration', () => undefined);
      const visitor = stage.visitor({ issuer: fresh.issuer });
      await stage.expectRefused(await visitor.get('/sign-in/oidc'), 502, 'could not be verified');
    }));

  it.each(['/token', '/jwks'])('nonsense from %s', (path) =>
    stage.withFreshProvider(async (fresh) => {
      fresh.answering(path, () => undefined);
      await stage.expectRefused(
        await stage.signIn(stage.visitor({ issuer: fresh.issuer })),
        502,
        'could not be verified',
      );
    }),
  );
});
