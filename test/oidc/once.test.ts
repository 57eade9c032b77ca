import { describe, expect, it } from 'vitest';
import { ilo, pathOf, providerStage } from './support/provider-stage.ts';
import { ProviderVisit } from './support/provider-visit.ts';

const stage = providerStage();

describe('time', () => {
  it('an attempt runs out after ten minutes', async () => {
    const visitor = await stage.visitor().get('/sign-in/oidc');
    const answer = await new ProviderVisit(stage.provider.issuer).signIn(visitor.location, ilo);
    await stage.world.advance(600_000);
    await stage.expectRefused(await visitor.get(pathOf(answer)), 400, 'Begin again');
  });

  it('a token is held against the instant of the request, not against the clock of the process', async () => {
    const visitor = await stage.visitor().get('/sign-in/oidc');
    const answer = await new ProviderVisit(stage.provider.issuer).signIn(visitor.location, ilo);
    // The provider's tokens hold for two minutes; half a minute of difference between clocks is borne.
    await stage.world.advance(180_000);
    await stage.expectRefused(await visitor.get(pathOf(answer)), 502, 'could not be verified');
  });
});

describe('once', () => {
  it('an answer that comes again is refused before the provider is asked', async () => {
    const visitor = await stage.visitor().get('/sign-in/oidc');
    const path = pathOf(await new ProviderVisit(stage.provider.issuer).signIn(visitor.location, ilo));
    const cookie = /sign-in=([^;]+)/.exec(visitor.headers.getSetCookie().join())?.[1] ?? '';
    await visitor.get(path);
    expect(visitor.status).toBe(303);
    const asked = stage.provider.asked('/token');
    const thief = stage.visitor().holding('sign-in', cookie);
    await stage.expectRefused(await thief.get(path), 400, 'Begin again');
    expect(stage.provider.asked('/token')).toBe(asked);
    await stage.expectRefused(await stage.visitor().get(path), 400, 'Begin again');
  });

  it('many answers in a minute are too many; the code by mail works on', async () => {
    const minute = Math.floor(stage.world.clock.nowMs() / 60_000);
    for (let count = 0; count < 300; count += 1)
      await stage.world.services.counters.add(`provider-answers#${minute}#all`, 1, {
        most: 300,
        forgetAtEpochSeconds: 0,
      });
    await stage.expectRefused(await stage.signIn(stage.visitor()), 429, 'Too many attempts');
  });
});
