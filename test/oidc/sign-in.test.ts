import { describe, expect, it, vi } from 'vitest';
import { linkInMail } from '#test/support/link-in-mail.ts';
import { Visitor } from '#test/support/visitor.ts';
import { say } from '#words/say.ts';
import { startIdentityProvider } from './support/identity-provider.ts';
import { ilo, pathOf, providerStage, redirectUri } from './support/provider-stage.ts';
import { ProviderVisit } from './support/provider-visit.ts';

const stage = providerStage();

describe('signing in with a provider', () => {
  it('brings a member in and back to the page that was asked for, with the session that a code gives', async () => {
    const visitor = stage.visitor();
    await visitor.get('/sign-in?back=/cases?state=circulated');
    const [, link = ''] = /href="(\/sign-in\/oidc[^"]*)"/.exec(visitor.page) ?? [];
    expect(visitor.page).toContain('Sign in with');
    await stage.signIn(visitor, { from: link.replaceAll('&amp;', '&'), login: 'ILO@Example.org' });
    expect([visitor.status, visitor.location]).toEqual([303, '/cases?state=circulated']);
    expect(visitor.headers.getSetCookie().join()).toMatch(
      /session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax/,
    );
    const [, payload = ''] = /session=[^.]+\.([^.]+)/.exec(visitor.headers.getSetCookie().join()) ?? [];
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({ sub: ilo });
    await visitor.get('/tasks');
    expect([visitor.status, visitor.page.includes('Sign out')]).toEqual([200, true]);
    expect(stage.logged()).toBe('[[],[]]');
  });

  it('sends S256, state and nonce that are new each time, and keeps neither nonce nor verifier in the browser', async () => {
    const visitor = await stage.visitor().get('/sign-in/oidc');
    const first = new URL(visitor.location).searchParams;
    expect(first.get('code_challenge_method')).toBe('S256');
    expect(visitor.headers.getSetCookie().join()).toMatch(
      /sign-in=[^;]+; Max-Age=600; Path=\/sign-in\/oidc; HttpOnly; SameSite=Lax/,
    );
    const [, payload = ''] = /sign-in=[^.]+\.([^.]+)/.exec(visitor.headers.getSetCookie().join()) ?? [];
    const kept = Buffer.from(payload, 'base64url').toString();
    expect(Object.keys(JSON.parse(kept)).sort()).toEqual(['back', 'exp', 'state']);
    expect(kept).not.toContain(first.get('nonce'));
    const second = new URL((await visitor.get('/sign-in/oidc')).location).searchParams;
    for (const name of ['state', 'nonce', 'code_challenge']) expect(second.get(name)).not.toBe(first.get(name));
  });

  it('proves itself with a secret, and asks for the address where the ID token has none', () =>
    stage.withFreshProvider(async (strict) => {
      const readSecret = async () => 'c0nfidential/:+\n';
      const change = { issuer: strict.issuer, clientId: 'confidential', readSecret };
      expect((await stage.signIn(stage.visitor(change))).location).toBe('/');
      expect(strict.asked('/me')).toBe(1);
      const wrong = stage.visitor({ ...change, readSecret: async () => 'guessed' });
      await stage.expectRefused(await stage.signIn(wrong), 502, 'could not be verified');
    }, false));

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', `/${'a'.repeat(1001)}`])(
    'does not lead to %s afterwards',
    async (back) => {
      const visitor = await stage.signIn(stage.visitor(), { from: `/sign-in/oidc?${new URLSearchParams({ back })}` });
      expect([visitor.status, visitor.location]).toEqual([303, '/']);
    },
  );

  it('speaks to the reader in their language, with the label in it, and tells the provider', async () => {
    const visitor = await stage.visitor().speaking('ar').get('/sign-in');
    expect(visitor.page).toContain('حساب تجريبي');
    await visitor.get('/sign-in/oidc');
    expect(new URL(visitor.location).searchParams.get('ui_locales')).toBe('ar');
    await visitor.get(pathOf(await new ProviderVisit(stage.provider.issuer).cancel(visitor.location)));
    expect([visitor.status, visitor.page.includes(say('ar', 'sign-in.failed'))]).toEqual([403, true]);
  });

  it('leads from a mail’s link to the task itself, where no code is asked for', async () => {
    const caseId = await stage.world.circulated();
    const { taskId = '' } = (await stage.world.tasks('ilo')).find((task) => task.caseId === caseId) ?? {};
    const { path } = await linkInMail(stage.world, taskId, 'ilo');
    const visitor = await stage.visitor().get(path);
    expect(visitor.page).toContain('name="code"');
    const from = `/sign-in/oidc?${new URLSearchParams({ back: `/tasks/${taskId}` })}`;
    expect(visitor.page).toContain(`href="${from}"`);
    await stage.signIn(visitor, { from });
    await visitor.get(visitor.location);
    expect([visitor.status, visitor.page.includes('name="code"')]).toEqual([200, false]);
    await visitor.post(`/tasks/${taskId}`, { do: 'act', choice: 'support', version: '1' });
    expect([visitor.status, visitor.location]).toEqual([
      303,
      expect.stringMatching(new RegExp(`^/cases/${caseId}/receipt\\?act=\\d+$`)),
    ]);
  });

  it('is not there where no provider is named', async () => {
    const visitor = await new Visitor(stage.world).get('/sign-in');
    expect(visitor.page).not.toContain('/sign-in/oidc');
    for (const path of ['/sign-in/oidc', '/sign-in/oidc/callback?code=a&state=b']) {
      expect((await visitor.get(path)).status).toBe(404);
    }
  });
});

describe('a provider that is away', () => {
  it('is said so, at the button and on the way back, and in the log', async () => {
    const away = await startIdentityProvider({ redirectUri });
    const visitor = await stage.visitor({ issuer: away.issuer }).get('/sign-in/oidc');
    const answer = await new ProviderVisit(away.issuer).signIn(visitor.location, ilo);
    await away.stop();
    await stage.expectRefused(await visitor.get(pathOf(answer)), 503, 'does not answer');
    await stage.expectRefused(
      await stage.visitor({ issuer: 'http://127.0.0.1:9' }).get('/sign-in/oidc'),
      503,
      'does not answer',
    );
    expect(stage.logged()).toContain('ECONNREFUSED');
    const { code, state } = Object.fromEntries(new URL(answer).searchParams);
    for (const secret of [code, state, ilo]) expect(stage.logged()).not.toContain(secret);
  });

  it('is not waited for longer than the request may take', async () => {
    const visitor = await stage.visitor().get('/sign-in/oidc');
    const answer = await new ProviderVisit(stage.provider.issuer).signIn(visitor.location, ilo);
    const late = AbortSignal.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(late);
    await stage.expectRefused(await visitor.get(pathOf(answer)), 503, 'does not answer');
    expect(timeout).toHaveBeenCalledExactlyOnceWith(10_000);
  });

  it('so is a secret that cannot be read', async () => {
    const readSecret = () => Promise.reject(new Error('no such parameter'));
    await stage.expectRefused(await stage.signIn(stage.visitor({ readSecret })), 502, 'could not be verified');
    expect(stage.logged()).toContain('no such parameter');
  });
});
