/** A paragraph of a text with its number, from 1, or the blank lines between two. */
export type Piece = { readonly words: string; readonly paragraph?: number };

/**
 * A text in its paragraphs, which are what stands between blank lines, whatever is marked in them: the number of one never changes
 * with how it is shown. Put together the pieces are the text again.
 */
export function piecesOf(text: string): readonly Piece[] {
  let paragraph = 0;
  return text
    .split(/(\n\s*\n)/)
    .filter((words) => words !== '')
    .map((words) => {
      if (words.trim() === '') return { words };
      paragraph += 1;
      return { words, paragraph };
    });
}

/** The paragraphs of a text, the first one first. */
export const paragraphsOf = (text: string): readonly string[] =>
  piecesOf(text).flatMap(({ words, paragraph }) => (paragraph === undefined ? [] : [words]));

/** How many paragraphs a text has. */
export const paragraphsIn = (text: string): number => paragraphsOf(text).length;
