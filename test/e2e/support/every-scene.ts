import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { directionOf, type Language } from '#schemas/language.ts';
import { barriersOn } from './barriers-on.ts';
import { cutOn, tooWideBy } from './cut-on.ts';
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

/**
 * What keeps somebody from reading the page with its text at twice its size (WCAG 2.2, 1.4.4), and from reaching with
 * the keyboard alone what is to be pressed or filled in (2.1.1), beside the button that Enter stands for.
 */
export async function outOfReachOn(page: Page): Promise<string[]> {
  const unreachable = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary')]
      .filter((element) => element.checkVisibility() && element.tabIndex < 0 && !element.matches('.unseen'))
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  await page.setViewportSize({ width: 1100, height: 800 });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const excessOfLarge = await tooWideBy(page);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  return [
    ...unreachable.map((element) => `the keyboard does not reach ${element}`),
    ...(excessOfLarge > 0 ? [`with large text it is ${excessOfLarge} px too wide`] : []),
  ];
}

/** A window of 1280 px at 400 %, which no page may need to be scrolled sideways in (WCAG 2.2, 1.4.10). */
export const narrowest = 320;

/** Looking at contrast takes half of the time, and no colour changes with the width. */
const contrast = 'color-contrast';

/** What keeps somebody from using the page at these widths (pixels), and what does not fit into them. */
export async function wrongAt(page: Page, widths: readonly number[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const [index, width] of widths.entries()) {
    await page.setViewportSize({ width, height: 800 });
    const excess = await tooWideBy(page);
    if (excess > 0) wrong.push(`at ${width} px it is ${excess} px too wide`);
    const barriers = await barriersOn(page, index === 0 ? {} : { without: contrast });
    wrong.push(...[...barriers, ...(await cutOn(page))].map((each) => `at ${width} px ${each}`));
  }
  return wrong;
}

/** What cannot be told from what it stands on where somebody's system is dark (WCAG 2.2, 1.4.3). */
export async function wrongInTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const dim = await barriersOn(page, { only: contrast });
  await page.emulateMedia({ colorScheme: 'light' });
  return dim.map((each) => `in the dark ${each}`);
}
