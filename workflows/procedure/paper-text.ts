import { piecesOf } from '#schemas/text/paragraphs.ts';
import { shownText } from '#schemas/text/shown.ts';
import type { PaperPart } from './paper.ts';

/** Begins every line of a quotation, and no line of the system: nothing that people write stands outside of one. */
const mark = '│';
/** Goes on with the line above, which was too long for a page: a reader's window must not begin a line with words of a person. */
const markOfRest = '┆';
const indent = '      ';
const width = 84;

/** A paper as text: each heading and each line of the system begins at the margin, each quotation behind its mark. */
export function paperText(parts: readonly PaperPart[]): string {
  return `${parts.flatMap(linesOf).join('\n')}\n`;
}

function linesOf(part: PaperPart): string[] {
  if ('heading' in part) return ['', part.heading, '='.repeat(part.heading.length)];
  if ('subheading' in part) return ['', part.subheading];
  if ('inTextOnly' in part) return [...part.inTextOnly];
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
