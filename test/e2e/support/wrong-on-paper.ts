import type { Page } from 'playwright-core';
import { cutOn, tooWideBy } from './cut-on.ts';

/** A sheet of A4 without margins, in pixels of CSS (CSS Values and Units 4, section 6.2). */
const sheet = { width: 794, height: 1123 };

/** What a page has on paper that nobody can use there, and what does not fit on it. */
export async function wrongOnPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(sheet);
  const excess = await tooWideBy(page);
  const cut = await cutOn(page);
  const useless = await page.evaluate(() => {
    const controls = 'button, input:not([type=hidden]), select, textarea, nav, body > footer, .skip, .tools';
    return (
      [...document.querySelectorAll(controls)]
        // A page that shows controls as pictures of them shows them on paper too.
        .filter((element) => element.checkVisibility() && !element.closest('.in-light, .in-dark'))
        .map((element) => `has ${element.outerHTML.slice(0, 80)}`)
    );
  });
  // Where a link of a text leads cannot be followed on paper: it is written out.
  const untold = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('.text a[href]:not([href^="#"])')]
      .filter((link) => link.checkVisibility() && !getComputedStyle(link, '::after').content.includes(link.href))
      .map((link) => `does not say where ‘${link.textContent}’ leads`),
  );
  await page.emulateMedia({ media: 'screen' });
  return [...(excess > 0 ? [`is ${excess} px too wide`] : []), ...cut, ...useless, ...untold].map(
    (each) => `on paper it ${each}`,
  );
}
