/** Characters that nobody sees, though Unicode counts them as letters or symbols: blanks of Braille, music and hieroglyphs. */
const blanks = '\\u2800\\u{1d159}\\u{13441}\\u{13442}';

const withoutContent = new RegExp(
  `[\\s\\p{Z}\\p{M}\\p{Cc}\\p{Cf}\\p{Cs}\\p{Default_Ignorable_Code_Point}${blanks}]`,
  'gu',
);
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;

/** Whether somebody who reads the text sees anything. */
export const isVisible = (text: string): boolean => text.replace(withoutContent, '') !== '';

/** How many characters there are to be seen, spaces and marks counted. */
export const visibleLength = (text: string): number => [...text.replace(ignorable, '')].length;
