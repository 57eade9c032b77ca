const isDigit = (point: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(point));

/** The mathematical digits are the only runs of ten that touch each other (Unicode, "Mathematical Alphanumeric Symbols"). */
const mathematicalDigits = 0x1d7ce;

/**
 * The decimal digits of a text, of whatever script, as ASCII; all else is dropped. Unicode keeps each script's digits in a
 * run of ten in their order (Unicode Standard 4.6, stability of `Nd`), so a digit's value is its place in its run.
 */
export const decimalDigits = (text: string): string =>
  Array.from(text.matchAll(/\p{Nd}/gu), ([digit]) => placeInRun(digit.codePointAt(0) ?? 0)).join('');

function placeInRun(point: number): number {
  if (point >= mathematicalDigits && point < mathematicalDigits + 50) return (point - mathematicalDigits) % 10;
  let before = 0;
  while (isDigit(point - before - 1)) before += 1;
  return before % 10;
}
