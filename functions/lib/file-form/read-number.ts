import { plainDigits } from './plain-words.ts';

/** A number as plain digits, with a point before its decimals; `two` where it can be two numbers, undefined where it is none. */
export type ReadNumber = string | 'two' | undefined;

/** What stands around an amount of US dollars. */
const currency =
  /(?:US\s?\$|\$\s?US|USD|\$|dollars?(?: US| des États-Unis)?|d[óo]lares(?: EE\. ?UU\.)?|долл?\.?(?:аров)?(?: США)?|美元|دولار(?:ات)?(?: أمريكي(?:ة)?)?)/giu;

/**
 * A number with the separators of any of our languages: commas and points (the Arabic ones too), kinds of spaces, apostrophes. One
 * separator before three digits can be that of thousands or of decimals: nobody is asked to trust a guess.
 */
export function readNumber(text: string): ReadNumber {
  const plain = plainDigits(text.replace(currency, ''))
    .replace(/[\u066c،，]/g, ',')
    .replace(/[\u066b．。]/g, '.')
    .replace(/[\p{Cf}]/gu, '')
    .trim();
  const bare = plain.replace(/(?<=\d)[\p{Zs}'’](?=\d{3}(?!\d))/gu, '');
  if (/^\d+$/.test(bare)) return bare;
  const marks = bare.match(/[.,]/g) ?? [];
  if (!/^\d+(?:[.,]\d+)+$/.test(bare)) return undefined;
  const last = marks.at(-1) ?? '';
  const decimals = bare.slice(bare.lastIndexOf(last) + 1);
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(bare) && new Set(marks).size === 1;
  if (marks.length > 1 && new Set(marks).size === 1) return isGrouped ? bare.replace(/[.,]/g, '') : undefined;
  if (marks.length === 1) {
    // Behind spaces that part thousands nothing but decimals is left.
    return isGrouped && bare === plain ? 'two' : `${bare.slice(0, -decimals.length - 1)}.${decimals}`;
  }
  const whole = bare.slice(0, -decimals.length - 1);
  return /^\d{1,3}(?:[.,]\d{3})+$/.test(whole) && new Set(marks.slice(0, -1)).size === 1 && marks[0] !== last
    ? `${whole.replace(/[.,]/g, '')}.${decimals}`
    : undefined;
}
