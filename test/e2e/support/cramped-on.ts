import type { Page } from 'playwright-core';
import { cutOn, tooWideBy } from './cut-on.ts';

/** What does not fit: a page that scrolls sideways, text that is cut, a control that lies on another one. */
export const crampedOn = async (page: Page): Promise<string[]> => {
  const excess = await tooWideBy(page);
  return [
    ...(excess > 0 ? [`it is ${excess} px too wide`] : []),
    ...(await cutOn(page)),
    ...(await lyingOnOthersOn(page)),
  ];
};

const lyingOnOthersOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()} ‘${(element.textContent ?? '').trim().slice(0, 40)}’`;
    const controls = [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')]
      // What a menu folds away has boxes all the same.
      .filter((element) => element.checkVisibility())
      .map((element) => ({
        element,
        boxes: [...element.getClientRects()].filter(({ width, height }) => width > 1 && height > 1),
      }))
      .filter(({ boxes }) => boxes.length > 0);
    for (const [index, one] of controls.entries())
      for (const other of controls.slice(index + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const overlaps = one.boxes.some((a) =>
          other.boxes.some(
            (b) =>
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4,
          ),
        );
        if (overlaps) found.push(`${name(one.element)} lies on ${name(other.element)}`);
      }
    return found;
  });

/**
 * Words that come of no catalogue, whose words stand in brackets.
 * @param known what people wrote, or are called
 */
export const bareWordsOn = async (page: Page, known: string): Promise<string[]> => {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('script, style, [lang]:not(html), pre')) lines.push(node.textContent ?? '');
    return lines.join('\n');
  });
  let bare = texts;
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(/⟦[^⟦⟧]*⟧/g, '\n');
  }
  const wordsIn = (text: string, word: RegExp) => (text.match(word) ?? []).map((each) => each.replace(/\.+$/, ''));
  const words = new Set(wordsIn(known, /[\w.@-]+/g));
  return bare
    .split('\n')
    .filter((line) => wordsIn(line, /[\w.@-]*[a-z]{3,}[\w.@-]*/g).some((word) => !words.has(word)))
    .map((line) => line.trim());
};
