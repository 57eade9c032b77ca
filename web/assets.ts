import { createHash } from 'node:crypto';
import { readStyles } from '#web/style/source';
import { elements } from './elements/elements.ts';
import { keepDraft } from './elements/keep-draft.ts';
import { keepTyped } from './elements/keep-typed.ts';

/** A file that browsers may keep for ever: its address carries the hash of what it says. */
type Asset = {
  readonly name: string;
  readonly contentType: string;
  readonly text: string;
  readonly path: string;
};

/** A tick in the blue of the United Nations. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="15" fill="#009edb"/><path d="M7 17l6 6 12-14" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

export const assets = {
  styles: asset('styles.css', 'text/css; charset=utf-8', readStyles()),
  elements: asset('elements.js', 'text/javascript; charset=utf-8', onTheWire(elements + keepTyped + keepDraft)),
  icon: asset('icon.svg', 'image/svg+xml', icon),
} as const;

/** The asset at a path, or undefined: an old hash is not served, so that a page never mixes two releases. */
export const assetAt = (path: string): Asset | undefined => Object.values(assets).find((asset) => asset.path === path);

/** What stands at `/assets/newest/<name>`, or undefined: for pages that are served by another program and link to the same styles. */
export const newestAt = (path: string): Asset | undefined =>
  Object.values(assets).find(({ name }) => path === `/assets/newest/${name}`);

/** Indentation and remarks are for those who read the source, not for a slow line. */
function onTheWire(source: string): string {
  return source.replace(/^\s+(?:\/\/.*\n)?/gm, '');
}

function asset(name: string, contentType: string, text: string): Asset {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { name, contentType, text, path: `/assets/${hash}/${name}` };
}
