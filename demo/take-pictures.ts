import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { formOf, readSample } from './decision/sample.ts';
import { startInstance } from './instance.ts';
import { Network } from './network.ts';

/** Takes the pictures of the README from the running product, with the system's Chromium: `npm run pictures`. */
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs/pictures');

const instance = await startInstance(root, mkdtempSync(join(tmpdir(), 'tawafuq-pictures-')));
const network = new Network(instance.url);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
mkdirSync(folder, { recursive: true });

const form = formOf(readSample(root, 'working-group-on-migration-data'), await network.now());
const caseId = await network.propose('iom@example.org', form);
await network.act('secretariat@example.org', caseId, 'screen', { choice: 'accept' });
await network.wait('PT26H');
await network.act('who@example.org', caseId, 'position', { choice: 'support' });
await network.act('undp@example.org', caseId, 'position', {
  choice: 'no-objection',
  explanation: 'We read paragraph 2 as leaving the choice of indicators to the working group.',
});

const secretariat = await signIn(browser, 'secretariat@example.org', 'en');
await secretariat.goto(`${instance.url}/cases/${caseId}`);
await secretariat.screenshot({ path: join(folder, 'case.png') });

const unhcr = await signIn(browser, 'unhcr@example.org', 'ar');
await unhcr.goto(`${instance.url}/tasks`);
await unhcr.locator(`main a[href*="${caseId}"]`).first().click();
await unhcr.screenshot({ path: join(folder, 'task-ar.png') });

await browser.close();
await instance.stop();

async function signIn(with_: Browser, email: string, language: string): Promise<Page> {
  const context = await with_.newContext({ viewport: { width: 1000, height: 900 }, locale: language });
  await context.addCookies([{ name: 'language', value: language, url: instance.url }]);
  const page = await context.newPage();
  await page.goto(`${instance.url}/sign-in`);
  await page.fill('input[name=email]', email);
  await page.click('main button[type=submit]');
  await page.fill('input[name=code]', await codeFor(email));
  await page.click('main button[type=submit]');
  return page;
}

/** The code stands on a line of its own in the newest mail. */
async function codeFor(email: string): Promise<string> {
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await fetch(`${instance.url}/local/mailbox.json?to=${encodeURIComponent(email)}`);
    const mails = (await answer.json()) as { text: string }[];
    const code = /^\d{6}$/m.exec(mails.at(-1)?.text ?? '')?.[0];
    if (code !== undefined) return code;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No code came for ${email}`);
}
