/**
 * Text as it is searched: without case, accents, Arabic vowel signs, hamza seats and elongation, and without anything that is no
 * letter or figure. Words stand between single spaces, and so does each run of characters of a script that writes none.
 * What is searched and what is looked for are folded alike.
 */
export const folded = (text: string): string =>
  spaced(lettersOf(text).replace(noWord, ' ').replace(withoutSpaces, ' $& '));

/** The same, with the place in the text from which each unit of it comes. */
export function foldedWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  let result = '';
  const places: number[] = [];
  let at = 0;
  let wasDense = false;
  const add = (piece: string) => {
    for (const unit of piece) {
      if (unit === ' ' && (result === '' || result.endsWith(' '))) continue;
      result += unit;
      for (let half = 0; half < unit.length; half += 1) places.push(at);
    }
  };
  for (const character of text) {
    const letters = lettersOf(character);
    for (const letter of letters.replace(noWord, ' ')) {
      const isDense = letter.search(withoutSpaces) === 0;
      if (isDense !== wasDense) add(' ');
      wasDense = isDense;
      add(letter);
    }
    at += character.length;
  }
  const end = result.endsWith(' ') ? result.length - 1 : result.length;
  return { folded: result.slice(0, end), places: places.slice(0, end) };
}

/** Marks above and below letters, what is not seen, and the Arabic elongation. */
const dropped = /[\p{M}\p{Cf}\u0640]+/gu;
const noWord = /[^\p{L}\p{N}]+/gu;
/** Chinese and Japanese, which put no spaces between words. */
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** Letters that no decomposition of Unicode makes alike, and that people type one for the other. */
const alike: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ς: 'σ' },
  ...{ '\u0671': '\u0627', '\u0649': '\u064a', '\u0629': '\u0647', '\u06a9': '\u0643', '\u06cc': '\u064a' },
};
const toMakeAlike = new RegExp(`[${Object.keys(alike).join('')}]`, 'gu');
/** Figures of Arabic and of Persian. */
const figures = /[\u0660-\u0669\u06f0-\u06f9]/gu;

const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(dropped, '')
    .replace(toMakeAlike, (letter) => alike[letter] ?? letter)
    .replace(figures, (figure) => String(figure.charCodeAt(0) & 0xf));

const spaced = (text: string): string => text.replace(/ {2,}/g, ' ').trim();
