import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { catalogueNames, sourcesOf } from '#words/compile/catalogue-files.ts';
import { everyScene } from './support/every-scene.ts';
import { hasBrowser } from './support/stage.ts';

describe.skipIf(!hasBrowser)('every page', () => {
  const lookAtAll = everyScene();

  it('speaks Arabic to Arabic readers, in everything that is not a text or a name', async () => {
    const sentences = sentencesIn('en').filter((sentence) => !arabicSentences.has(sentence));
    const found = await lookAtAll('ar', async (page) => {
      const lines = await chromeOf(page);
      return lines.filter(
        (line) => sentences.includes(line) || /[a-z]{2,} [a-z]{2,}/i.test(line.replaceAll(names, '')),
      );
    });
    expect(found).toEqual([]);
  }, 300_000);
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

/** What is written in Latin letters in every language: names of people and of a format, and mailboxes. */
const names = new RegExp(`${people.join('|')}|JSON Feed|[\\w.-]+@[\\w.-]+`, 'g');

/** The texts of a page without those that people wrote, which stand in their own direction or language. */
const chromeOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const own = node.parentElement?.closest('[dir=auto], bdi, [lang], code, pre, textarea, option');
      const line = node.textContent?.trim() ?? '';
      if (line !== '' && (own === document.documentElement || own === null)) lines.push(line);
    }
    return lines;
  });
