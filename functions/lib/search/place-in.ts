/** Where the first word of a folded text stands that begins with the term; in scripts without spaces, where it is at all. */
export function placeIn(text: string, term: string, from = 0): number | undefined {
  for (let at = text.indexOf(term, from); at !== -1; at = text.indexOf(term, at + 1))
    if (isBeginning(text, term, at)) return at;
  return undefined;
}

export const beginsWord = (text: string, term: string): boolean => placeIn(text, term) !== undefined;

/** A character of a script that puts no spaces between words. Folding makes each run of them a word. */
export const dense = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const isBeginning = (text: string, term: string, at: number): boolean =>
  at === 0 || text[at - 1] === ' ' || dense.test(term);
