import { fileURLToPath } from 'node:url';
import { bundle } from 'lightningcss';

/** Browsers of 2023 and after; a version is its major number in the third byte of four, as Lightning CSS counts. */
const targets = { chrome: 111 << 16, firefox: 113 << 16, safari: (16 << 16) | (4 << 8) };

/**
 * The stylesheet of all pages as it goes over the wire: `site.css` with what it imports in it, without remarks and spaces.
 * @throws SyntaxError with the file and line of a rule that is none
 */
export function compileStyles(): string {
  const { code } = bundle({ filename: fileURLToPath(new URL('site.css', import.meta.url)), minify: true, targets });
  return Buffer.from(code).toString();
}
