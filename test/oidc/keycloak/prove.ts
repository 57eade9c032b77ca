import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { openStage } from '#test/e2e/support/stage.ts';
import { freePort } from '#test/support/edition.ts';
import { startKeycloak } from './keycloak.ts';

/** Signs in with a Keycloak, in a browser, through the embedded edition: `npm run test:keycloak`. */
const checks: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async 'a member with a verified address is signed in and comes back'(page) {
    await signIn(page, 'unhcr');
    await page.waitForURL('**/tasks');
    assert.equal(await page.locator('header form[action="/sign-out"]').count(), 1);
  },
  async 'a member whose address is not verified is refused'(page) {
    await signIn(page, 'ilo');
    assert.match((await page.getByRole('alert').textContent()) ?? '', /is not verified/);
  },
  async 'somebody whom the roster does not know is sent to the secretariat'(page) {
    await signIn(page, 'visitor');
    assert.match((await page.getByRole('alert').textContent()) ?? '', /Ask the secretariat/);
  },
};

async function signIn(page: Page, login: string): Promise<void> {
  await page.goto('/tasks');
  await page.getByRole('link', { name: 'Keycloak account' }).click();
  await page.locator('input[name=username]').fill(login);
  await page.locator('input[name=password]').fill('any');
  await page.locator('[type=submit]').click();
}

const secret = 'a-secret-of-this-run';
const port = await freePort();
const keycloak = await startKeycloak(`http://127.0.0.1:${port}/sign-in/oidc/callback`, secret);
try {
  const stage = await openStage({
    PORT: String(port),
    CLOCK: 'real',
    OIDC_ISSUER: keycloak.issuer,
    OIDC_CLIENT_ID: 'tawafuq',
    OIDC_CLIENT_SECRET: secret,
    OIDC_LABEL: 'Keycloak account',
  });
  try {
    for (const [name, check] of Object.entries(checks)) {
      const page = await stage.visit({ locale: 'en' });
      await check(page);
      await page.context().close();
      process.stdout.write(`Keycloak ${keycloak.version}: ${name}\n`);
    }
  } finally {
    await stage.close();
  }
} finally {
  await keycloak.stop();
}
