import type { Page } from 'playwright-core';

/** By how many pixels the page scrolls sideways. */
export const tooWideBy = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What is cut off, or scrolls sideways by itself and is no region that the keyboard reaches and that has a name. */
export const cutOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      // What only screen readers or the key Enter are to find is a pixel large, or shows nothing of itself.
      if (element.clientWidth <= 1 || element.clientHeight <= 1 || element.matches('.unseen')) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const isWider = element.scrollWidth > element.clientWidth + 1;
      const isCut = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const scrolls = (overflowX === 'auto' || overflowX === 'scroll') && !element.matches('input, textarea, select');
      const isRegion = element.matches('section[tabindex="0"]:is([aria-label], [aria-labelledby])');
      const name = `${element.tagName.toLowerCase()} ‘${(element.textContent ?? '').trim().slice(0, 40)}’`;
      if (isWider && isCut(overflowX)) found.push(`${name} is cut`);
      else if (isCut(overflowY) && element.scrollHeight > element.clientHeight + 1) found.push(`${name} is cut`);
      if (isWider && scrolls && !isRegion) found.push(`${name} scrolls sideways`);
    }
    return found;
  });
