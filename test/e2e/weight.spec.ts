import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestIn } from '#test/support/request-in.ts';
import { hasBrowser, openStage, type Stage } from './support/stage.ts';

let stage: Stage;
let caseId: string;

/** Budget of a first visit (design §9), with all that the page asks for. */
const mostBytes = 50 * 1024;

describe.skipIf(!hasBrowser)('a first visit', () => {
  beforeAll(async () => {
    stage = await openStage();
    caseId = await stage.client.circulatedCase('Looked at for the first time');
  });
  afterAll(() => stage?.close());

  it.each([
    ['the home page', undefined, async (): Promise<string> => '/'],
    [
      'a link of a mail',
      undefined,
      async (): Promise<string> => (await requestIn(stage.client, 'unicef', caseId, 'position')).link,
    ],
    ['a case', 'unhcr', async (): Promise<string> => `/cases/${caseId}`],
    ['a new proposal', 'iom', async (): Promise<string> => '/proposals/new'],
  ] as const)('to %s loads little, and no script holds it up', async (_, as, address) => {
    const page = await stage.visit(as === undefined ? {} : { as });
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    const loaded: number[] = [];
    network.on('Network.loadingFinished', ({ encodedDataLength }) => void loaded.push(encodedDataLength));
    await page.goto(await address(), { waitUntil: 'networkidle' });
    const bytes = loaded.reduce((sum, each) => sum + each, 0);
    expect(loaded.length).toBeGreaterThanOrEqual(3);
    expect(bytes).toBeGreaterThan(2000);
    expect(bytes).toBeLessThanOrEqual(mostBytes);
    const blocking = await page.evaluate(() =>
      [...document.scripts].filter(
        ({ type, async, defer, src }) => src === '' || !(type === 'module' || async || defer),
      ),
    );
    expect(blocking).toEqual([]);
    console.info(
      `${new URL(page.url()).pathname.split('/')[1] || 'home'}: ${bytes} bytes in ${loaded.length} responses`,
    );
    await page.context().close();
  });
});
