import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { catalogueNames, sourcesOf } from '#words/compile/catalogue-files.ts';

/** What a page says to Arabic readers in English, beside texts and names. */
export async function englishOn(page: Page): Promise<string[]> {
  const lines = await chromeOf(page);
  return lines
    .filter((line) => english.has(line) || /[a-z]{2,} [a-z]{2,}/i.test(line.replaceAll(names, '')))
    .map((line) => `says in English: ${line}`);
}

/** What pages can say. */
const sentencesIn = (language: string): string[] =>
  catalogueNames()
    .filter((name) => !name.endsWith('.emails'))
    .flatMap((name) => Object.entries(sourcesOf(name, language)))
    .filter(([key]) => !key.startsWith('@'))
    .map(([, sentence]) => sentence);
const arabic = new Set(sentencesIn('ar'));
const english = new Set(sentencesIn('en').filter((sentence) => !arabic.has(sentence)));

/** The names of people, which the roster gives in one language. */
const roster = readFileSync(join(import.meta.dirname, '../../../samples/roster.jsonc'), 'utf8');
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
