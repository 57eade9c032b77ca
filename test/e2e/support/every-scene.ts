import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { directionOf, type Language } from '#schemas/language.ts';
import { barriersOn } from './barriers-on.ts';
import { everyPage, type Scene } from './every-page.ts';
import { openStage, type Stage } from './stage.ts';

/**
 * Every page of an edition that is started for the suite that asks, each opened in a browser of its own.
 * @returns looks at the pages in a language and says what is wrong, by the page's name
 */
export function everyScene() {
  let stage: Stage;
  let scenes: Scene[];
  beforeAll(async () => {
    stage = await openStage();
    scenes = await everyPage(stage);
  });
  afterAll(() => stage?.close());

  return async (
    language: Language,
    look: (page: Page) => Promise<readonly string[]>,
    isMeant: (scene: number) => boolean = () => true,
  ): Promise<string[]> => {
    const found: string[] = [];
    for (const { name, as, go } of scenes.filter((_, index) => isMeant(index))) {
      const page = await stage.visit({ locale: language, ...(as === undefined ? {} : { as }) });
      await page.context().addCookies([{ name: 'language', value: language, url: stage.edition.url }]);
      await go(page);
      const direction = await page.locator('html').getAttribute('dir');
      if (direction !== directionOf(language)) found.push(`${name}: goes ${direction}`);
      found.push(...(await look(page)).map((each) => `${name}: ${each}`));
      await page.context().close();
    }
    return found;
  };
}

const tooWideBy = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What keeps somebody from using the page at these widths (pixels), and by how much it is too wide for them. */
export async function wrongAt(page: Page, widths: readonly number[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const excess = await tooWideBy(page);
    if (excess > 0) wrong.push(`at ${width} px it is ${excess} px too wide`);
    wrong.push(...(await barriersOn(page)).map((barrier) => `at ${width} px ${barrier}`));
  }
  return wrong;
}
