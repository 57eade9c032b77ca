import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
// @ts-expect-error a plain script, which has no declaration
import { build } from '../scripts/build.mjs';
import { formOf, readSample } from './decision/sample.ts';
import { workingGroup } from './decision/stories.ts';
import { startInstance } from './instance.ts';
import { Network } from './network.ts';
import { codeFor } from './pictures/code-for.ts';
import { pages } from './pictures/pages.ts';

/**
 * Takes the pictures of the twelve main pages from the running product, with the system's Chromium: `npm run pictures`. Each in
 * Arabic, Chinese and English, on a wide screen and on a phone: `docs/pictures/<page>.<language>.<px>.webp`.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs/pictures');
const screens = [
  { width: 1280, height: 1280 },
  { width: 390, height: 1300 },
];

await build((line: string) => process.stderr.write(`${line}\n`));
const instance = await startInstance(root, mkdtempSync(join(tmpdir(), 'tawafuq-pictures-')));
const network = new Network(instance.url);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) rmSync(join(folder, name));

const published = await workingGroup(network, root, () => {});
const open = await caseInCirculation();
const sessions = new Map<string, BrowserContext>();

for (const language of ['ar', 'en', 'zh']) {
  for (const { name, as, path, follow } of pages) {
    const page = await (await contextOf(browser, as, language)).newPage();
    for (const screen of screens) {
      await page.setViewportSize(screen);
      await page.goto(instance.url + path({ open, published, language }));
      if (follow) await page.locator(`main a[href*="${open}"]`).first().click();
      await take(page, `${name}.${language}.${screen.width}.webp`);
    }
    await page.close();
  }
}

await browser.close();
await instance.stop();

/** What the screen shows as WebP, which Playwright does not write: a third of the bytes of a PNG. */
async function take(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 70 });
  writeFileSync(join(folder, name), Buffer.from(data, 'base64'));
  await devtools.detach();
}

/** A text that seven members have said nothing to yet, after one that was adopted. */
async function caseInCirculation(): Promise<string> {
  const form = formOf(readSample(root, 'working-group-on-migration-data'), await network.now());
  const caseId = await network.propose('iom@example.org', form);
  await network.act('secretariat@example.org', caseId, 'screen', { choice: 'accept' });
  await network.wait('PT26H');
  await network.act('who@example.org', caseId, 'position', { choice: 'support' });
  await network.act('undp@example.org', caseId, 'position', {
    choice: 'no-objection',
    explanation: 'We read paragraph 2 as leaving the choice of indicators to the working group.',
  });
  return caseId;
}

/** A browser of somebody, or of nobody, in a language; whoever it is signs in once. */
async function contextOf(with_: Browser, as: string | undefined, language: string): Promise<BrowserContext> {
  const key = as ?? 'nobody';
  const context = sessions.get(key) ?? (await with_.newContext({ locale: language }));
  await context.addCookies([{ name: 'language', value: language, url: instance.url }]);
  if (!sessions.has(key) && as !== undefined) await signIn(context, `${as}@example.org`);
  sessions.set(key, context);
  return context;
}

async function signIn(context: BrowserContext, email: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${instance.url}/sign-in`);
  await page.fill('input[name=email]', email);
  await page.click('main button[type=submit]');
  await page.fill('input[name=code]', await codeFor(instance.url, email));
  await page.click('main button[type=submit]');
  await page.close();
}
