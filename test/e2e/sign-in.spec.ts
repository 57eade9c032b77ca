import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IdentityProvider, startIdentityProvider } from '#test/oidc/support/identity-provider.ts';
import { freePort } from '#test/support/edition.ts';
import { barriersOn } from './support/barriers-on.ts';
import { hasBrowser, openStage, type Stage } from './support/stage.ts';

let provider: IdentityProvider;
let stage: Stage;

describe.skipIf(!hasBrowser)('signing in with a provider, in a browser', () => {
  beforeAll(async () => {
    const port = await freePort();
    const redirectUri = `http://127.0.0.1:${port}/sign-in/oidc/callback`;
    // On another site, as cookies go: what `Strict` keeps back does not come along.
    provider = await startIdentityProvider({ redirectUri, host: 'localhost' });
    stage = await openStage({
      PORT: String(port),
      CLOCK: 'real',
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: 'tawafuq',
      OIDC_LABEL: 'United Nations account',
      OIDC_LABEL_AR: 'حساب الأمم المتحدة',
    });
  });
  afterAll(async () => {
    await stage?.close();
    await provider?.stop();
  });

  it('works in Arabic, from the page that asked for it and back, whatever went wrong before', async () => {
    const page = await stage.visit({ locale: 'ar' });
    await page.goto('/tasks');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await barriersOn(page)).toEqual([]);
    const button = page.getByRole('link', { name: 'حساب الأمم المتحدة' });
    await button.click();
    await page.getByRole('link', { name: 'Cancel' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('أُلغي تسجيل الدخول');
    expect(await barriersOn(page)).toEqual([]);
    await button.click();
    await page.locator('input[name=login]').fill('unhcr@example.org');
    await page.locator('input[name=password]').fill('any');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.waitForURL('**/tasks');
    expect(await page.locator('header form[action="/sign-out"]').count()).toBe(1);
    await page.context().close();
  });

  it('works without a script, and says to whom the roster knows nothing what to do', async () => {
    const page = await stage.visit({ javaScriptEnabled: false });
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Sign in with United Nations account' }).click();
    await page.locator('input[name=login]').fill('visitor@example.org');
    await page.locator('input[name=password]').fill('any');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Ask the secretariat to enter it');
    expect(await page.locator('input[name=email]').isVisible()).toBe(true);
    await page.context().close();
  });
});
