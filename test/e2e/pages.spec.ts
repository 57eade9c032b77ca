import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directionOf, Language } from '#schemas/language.ts';
import { catalogueNames, sourcesOf } from '#words/compile/catalogue-files.ts';
import { barriersOn } from './support/barriers-on.ts';
import { everyPage, type Scene } from './support/every-page.ts';
import { hasBrowser, openStage, type Stage } from './support/stage.ts';

let stage: Stage;
let scenes: Scene[];

const tooWideBy = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function wrongAt(page: Page, widths: readonly number[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const excess = await tooWideBy(page);
    if (excess > 0) wrong.push(`at ${width} px it is ${excess} px too wide`);
    wrong.push(...(await barriersOn(page)).map((barrier) => `at ${width} px ${barrier}`));
  }
  return wrong;
}

describe.skipIf(!hasBrowser)('every page', () => {
  beforeAll(async () => {
    stage = await openStage();
    scenes = await everyPage(stage);
  });
  afterAll(() => stage?.close());

  /** @returns what is wrong, by the page's name */
  async function lookAtAll(
    language: Language,
    look: (page: Page) => Promise<readonly string[]>,
    isMeant: (scene: number) => boolean = () => true,
  ): Promise<string[]> {
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
  }

  it.each(['en', 'ar'] as const)(
    'is accessible and fits, wide and narrow (%s)',
    async (language) => {
      expect(await lookAtAll(language, (page) => wrongAt(page, [1100, 360]))).toEqual([]);
    },
    240_000,
  );

  /** What differs is how long words are, and narrow they fit least: each page in one of them, or with EVERY_LANGUAGE=1 in each (a minute for each). */
  it('is accessible and fits where it is narrow, in the other languages', async () => {
    const others = Language.options.filter((language) => !['en', 'ar'].includes(language));
    const isMeant = (index: number, scene: number) =>
      process.env['EVERY_LANGUAGE'] === '1' || scene % others.length === index;
    const found: string[] = [];
    for (const [index, language] of others.entries())
      found.push(
        ...(await lookAtAll(
          language,
          (page) => wrongAt(page, [360]),
          (scene) => isMeant(index, scene),
        )),
      );
    expect(found).toEqual([]);
  }, 600_000);

  it('speaks Arabic to Arabic readers, in everything that is not a text or a name', async () => {
    const sentences = sentencesIn('en').filter((sentence) => !arabicSentences.has(sentence));
    const found = await lookAtAll('ar', async (page) => {
      const lines = await chromeOf(page);
      return lines.filter(
        (line) => sentences.includes(line) || /[a-z]{2,} [a-z]{2,}/i.test(line.replaceAll(names, '')),
      );
    });
    expect(found).toEqual([]);
  }, 120_000);
});

/** What pages can say. */
const sentencesIn = (language: string): string[] =>
  catalogueNames()
    .filter((name) => !name.endsWith('.emails'))
    .flatMap((name) => Object.entries(sourcesOf(name, language)))
    .filter(([key]) => !key.startsWith('@'))
    .map(([, sentence]) => sentence);
const arabicSentences = new Set(sentencesIn('ar'));

/** The names of people, which the roster gives in one language. */
const roster = readFileSync(join(import.meta.dirname, '../../samples/roster.jsonc'), 'utf8');
const people = [...roster.matchAll(/"name": "([^"]+)"/g)].map(([, name]) => name);

/** What is written in Latin letters in every language. */
const names = new RegExp(`${people.join('|')}|[\\w.-]+@[\\w.-]+`, 'g');

/** The texts of a page without those that people wrote, which stand in their own direction or language. */
const chromeOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const own = node.parentElement?.closest('[dir=auto], bdi, [lang], pre, textarea, option');
      const line = node.textContent?.trim() ?? '';
      if (line !== '' && (own === document.documentElement || own === null)) lines.push(line);
    }
    return lines;
  });
