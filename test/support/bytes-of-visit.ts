import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { assetAt } from '#web/assets.ts';

/** How many bytes a first visit to a page takes: the page as it is, and its styles and scripts as browsers get them, which is compressed. */
export function bytesOfVisit(page: string): number {
  const parts = [...page.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path = '']) => assetAt(path)?.text);
  const sizes = parts.map((text) => gzipSync(text ?? expect.fail('a part of the page is not served')).length);
  return sizes.reduce((sum, each) => sum + each, Buffer.byteLength(page));
}
