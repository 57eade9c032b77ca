import type { InterfaceLanguage } from '#schemas/language.ts';
import type { Filling } from './catalogue.ts';
import { findMessage } from './find-message.ts';
import { localeOf } from './locale.ts';

const gap = '…';
/** What plural forms count where nothing is counted; no catalogue says this number. */
const anyNumber = 77;
const filledIn = { [Symbol.toPrimitive]: (hint: string) => (hint === 'number' ? anyNumber : gap) };
const gaps = new Proxy({}, { get: () => filledIn }) as Filling;

/** A sentence with a gap for each thing that it would be filled with: what may be said, where nothing has been said yet. */
export function outlineOf(language: InterfaceLanguage, key: string, procedure?: string): string {
  const said = findMessage(language, key, procedure)?.(gaps) ?? key;
  return said.replaceAll(new Intl.NumberFormat(localeOf(language)).format(anyNumber), gap).replace(/…[.。۔]$/u, gap);
}
