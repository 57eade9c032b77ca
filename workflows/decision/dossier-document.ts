import { piecesOf } from '#schemas/text/paragraphs.ts';
import { shownText } from '#schemas/text/shown.ts';

/**
 * A part of the dossier: what the system states, in one line, or what somebody wrote. The two are told apart by where
 * they stand, never by what they say.
 */
export type DossierPart =
  | { readonly heading: string }
  | { readonly line: string }
  /** What somebody wrote, word for word; a line of the system before it says who and what. */
  | {
      readonly words: string /** Its paragraphs have numbers, by which parties name them: they stand at the margin. */;
      readonly numbered?: true;
    };

/** Begins every line of a quotation, and no line of the system: nothing that people write stands outside of one. */
const mark = '│';
/** Goes on with the line above, which was too long for a page: a reader's window must not begin a line with words of a person. */
const markOfRest = '┆';
const indent = '      ';
const width = 84;

/** The document as text: each heading and each line of the system begins at the margin, each quotation behind its mark. */
export function dossierText(parts: readonly DossierPart[]): string {
  return `${parts.flatMap(linesOf).join('\n')}\n`;
}

function linesOf(part: DossierPart): string[] {
  if ('heading' in part) return ['', part.heading, '='.repeat(part.heading.length)];
  if ('line' in part) return [part.line];
  if (part.numbered === undefined) return quoted(shownText(part.words));
  return piecesOf(shownText(part.words)).flatMap(({ words, paragraph }) =>
    paragraph === undefined ? quoted('') : quoted(words, `${paragraph} `.padStart(indent.length)),
  );
}

/** @param margin what stands before the mark of the first line */
const quoted = (words: string, margin = indent): string[] =>
  words.split('\n').flatMap((line, at) => {
    const [first = '', ...rest] = wrapped(line);
    return [`${at === 0 ? margin : indent}${mark} ${first}`, ...rest.map((more) => `${indent}${markOfRest} ${more}`)];
  });

/** Cut behind spaces where there are some; put together again it is the same line. */
function wrapped(line: string): string[] {
  const characters = [...line];
  const lines: string[] = [];
  while (characters.length > width) {
    const space = characters.slice(0, width).lastIndexOf(' ');
    lines.push(characters.splice(0, space > width / 2 ? space + 1 : width).join(''));
  }
  return [...lines, characters.join('')];
}
