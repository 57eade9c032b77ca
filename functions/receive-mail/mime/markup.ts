import { convert } from 'html-to-text';

/**
 * htmlparser2 keeps what is open in a list, so that markup costs its size times its depth: 500 KB of open tags took 6 s,
 * with this many open it takes 0.1 s.
 */
const deepest = 10_000;
/** html-to-text calls itself for each level. */
export const deepestConverted = 500;

/** Elements that hold nothing, or end where the next one begins: they do not nest (HTML Standard, 13.1.2). */
const flat = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot'.split(
    ' ',
  ),
);

/** Gmail's way to indent, which quotes nobody. */
export const indentations = ['border:none', 'border: none'].map((style) => ({
  selector: `blockquote[style*="${style}"]`,
  format: 'block',
}));

/** The words of markup: paragraphs and lists keep their form, links their targets; scripts, styles and pictures go. */
export function wordsOfMarkup(html: string): { words: string; isCut: boolean } {
  if (html.trim() === '') return { words: '', isCut: false };
  if (isTooDeep(html)) return { words: html.replace(/<[^<>]*(>|$)/g, ' ').replace(/[ \t]+/g, ' '), isCut: true };
  const words = convert(html, {
    wordwrap: false,
    limits: { maxDepth: deepestConverted, ellipsis: '…' },
    selectors: [
      { selector: 'img', format: 'skip' },
      ...indentations,
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  });
  return { words, isCut: false };
}

export function isTooDeep(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][\w:-]{0,30})/gi)) {
    const element = name.toLowerCase();
    if (flat.has(element)) continue;
    const count = open.get(element) ?? 0;
    if (slash === '/' && count === 0) continue;
    const step = slash === '/' ? -1 : 1;
    open.set(element, count + step);
    depth += step;
    if (depth > deepest) return true;
  }
  return false;
}
