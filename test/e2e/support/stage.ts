import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type Edition, startEdition, temporaryDirectory } from '#test/support/edition.ts';
import { EditionClient } from '#test/support/edition-client.ts';

const executablePath = '/usr/bin/chromium';

/** These tests need Chromium where Debian and Ubuntu put it. */
export const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.warn(`SKIPPED: browser tests need Chromium at ${executablePath}`);

/** A running edition and a browser. */
export interface Stage {
  readonly edition: Edition;
  readonly client: EditionClient;
  /** A page of a browser of its own, for somebody who is signed in already or for nobody. */
  visit(options?: BrowserContextOptions & { readonly as?: string }): Promise<Page>;
  close(): Promise<void>;
}

export async function openStage(environment: Readonly<Record<string, string>> = {}): Promise<Stage> {
  const directory = temporaryDirectory();
  const edition = await startEdition({ dataDirectory: join(directory.path, 'data'), environment });
  const client = new EditionClient(() => edition.url);
  const browser = await launch();
  return {
    edition,
    client,
    async visit({ as, ...options } = {}) {
      const context = await browser.newContext({ baseURL: edition.url, ...options });
      context.setDefaultTimeout(20_000);
      if (as !== undefined) {
        await context.addCookies([{ name: 'session', value: await client.token(as), url: edition.url }]);
      }
      return context.newPage();
    },
    async close() {
      await browser.close();
      await edition.stop();
      directory.remove();
    },
  };
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-default-apps',
      '--disable-dev-shm-usage',
      '--disable-sync',
      '--no-first-run',
    ],
  });
