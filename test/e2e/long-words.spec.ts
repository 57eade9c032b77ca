import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { issueSession } from '#functions/lib/session.ts';
import { everyExample } from '#test/support/examples/every-example.ts';
import { reviewedNote } from '#test/support/reviewed-note.ts';
import { sampleForm, type World } from '#test/support/world.ts';
import type { MessageSources } from '#words/compile/catalogue-files.ts';
import { bareWordsOn, crampedOn } from './support/cramped-on.ts';
import { serveWorld } from './support/served-world.ts';
import { hasBrowser, launch } from './support/stage.ts';

/** Everything that is said comes of the English catalogues, in words that are longer than any language's, and in brackets. */
vi.mock('#words/compile/catalogue-files.ts', async (load) => {
  const real = await load<typeof import('#words/compile/catalogue-files.ts')>();
  const { inLongWords } = await import('#test/support/long-words.ts');
  const sourcesOf = (catalogue: string, language: string): MessageSources =>
    Object.fromEntries(
      Object.entries(real.sourcesOf(catalogue, language)).map(([key, said]) => [
        key,
        language === 'en' && !key.startsWith('@') ? inLongWords(said) : said,
      ]),
    );
  return { ...real, sourcesOf };
});

describe.skipIf(!hasBrowser)('in words that are longer than those of any language', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  });
  afterAll(() => browser?.close());

  it('every page fits a small screen, cuts nothing, and says nothing but what stands in catalogues', async () => {
    const { world, caseId: note } = await reviewedNote();
    const decision = await world.circulated({
      ...sampleForm,
      followUps: [{ action: 'Report back', owner: 'ILO', dueAt: '2027-01-01' }],
    });
    await world.act(decision, 'ilo', 'position', { choice: 'objection', reason: 'It costs too much.' });
    const histories = await Promise.all([note, decision].map((caseId) => world.stores.history(caseId)));
    // Names that no catalogue has: of countries and their list as Intl says them, and a command that is typed as it stands.
    const known = `${JSON.stringify([await world.stores.load(), histories])} Geneva Egypt Kenya and sha256sum .txt`;
    const served = await serveWorld(world);
    const found: string[] = [];
    for (const [as, paths] of Object.entries(await pagesOf(world, decision, note))) {
      const key = await world.services.signingKey();
      const { token } = await issueSession(key, `${as}@example.org`, world.now());
      await page.context().addCookies([{ name: 'session', value: token, url: served.url }]);
      for (const path of paths) {
        await page.goto(`${served.url}${path}`);
        const wrong = [...(await crampedOn(page)), ...(await bareWordsOn(page, known))];
        found.push(...wrong.map((each) => `${path} (${as}): ${each}`));
      }
    }
    await served.close();
    expect(found).toEqual([]);
  }, 180_000);

  it('every mail fits a small screen, and cuts nothing', async () => {
    // The policy of a page would hold for what is written into it.
    await page.goto('about:blank');
    const found: string[] = [];
    for (const { of, mail, example, sent } of await everyExample('en')) {
      await page.setContent(sent.html);
      found.push(...(await crampedOn(page)).map((each) => `${of}/${mail} (${example}): ${each}`));
    }
    expect(found).toEqual([]);
  }, 180_000);
});

/** Every kind of page, by who sees it. */
async function pagesOf(world: World, decision: string, note: string): Promise<Record<string, readonly string[]>> {
  const tasksOf = async (person: string) => (await world.tasks(person)).map(({ taskId }) => `/tasks/${taskId}`);
  return {
    secretariat: [
      ...[
        '/',
        '/tasks',
        '/cases',
        '/drafts',
        '/register',
        '/glossary',
        '/help',
        '/privacy',
        '/pipeline',
        '/stalled',
        '/received',
      ],
      ...['/settings', '/settings/network', '/settings/executive-committee/silence', '/meetings', '/nowhere'],
      ...['/meetings/new/executive-committee', '/meetings/plan?body=steering-committee&received=2026-09-01'],
      ...[`/cases/${decision}`, `/cases/${decision}/receipt`],
      ...(await tasksOf('secretariat')),
    ],
    iom: ['/proposals/new', '/cases/new/concept-note', `/cases/${note}`, ...(await tasksOf('iom'))],
    coordinator: await tasksOf('coordinator'),
    ilo: await tasksOf('ilo'),
    fmu: await tasksOf('fmu'),
  };
}
