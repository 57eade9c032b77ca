import { SaxesParser } from 'saxes';
import { partOfZip } from './part-of-zip.ts';

/** What a document says: its tables, row by row and cell by cell, and what stands outside of them; each in paragraphs. */
export type DocxWords = {
  readonly rows: readonly (readonly (readonly string[])[])[];
  readonly paragraphs: readonly string[];
};

/** The main part is called so by Word, Word for the Web and LibreOffice. */
const mainPart = /^word\/document\d{0,2}\.xml$/;
/** Above what any form of ours takes; depth counts elements in one another, of which Word needs some thirty. */
const most = { depth: 200, characters: 300_000, paragraphs: 20_000 } as const;

/** Deleted, moved away or shown by something else beside it (ECMA-376 part 1, 17.13.5 and 17.3.2.41; part 3, 9.3). */
const leftOut = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText']);
/** What stands for itself in a run (ECMA-376 part 1, 17.3.3). */
const marks: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

/** The words of a Word document; undefined for whatever cannot be read as one within limits. */
export async function wordsOfDocx(content: Buffer): Promise<DocxWords | undefined> {
  const part = await partOfZip(content, mainPart);
  if (part === undefined) return undefined;
  try {
    return wordsOfPart(new TextDecoder('utf-8', { fatal: true }).decode(part));
  } catch {
    return undefined;
  }
}

/** @throws for markup that is broken, declares a document type (so that no entity is ever expanded), or is beyond the limits */
export function wordsOfPart(xml: string): DocxWords {
  const rows: string[][][] = [];
  const paragraphs: string[] = [];
  /** The run of which the words stand open, and whether nobody sees them. */
  let run = { words: '', isHidden: false };
  let paragraph = '';
  let cell: string[] | undefined;
  let tables = 0;
  let depth = 0;
  let isText = false;
  /** How deep the element lies that is being left out. */
  let leftOutAt = 0;
  let characters = 0;
  let ended = 0;
  const parser = new SaxesParser();
  parser.on('doctype', () => refuse('a document type'));
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > most.depth) refuse('too deep');
    if (leftOutAt > 0) return;
    const local = localName(name);
    if (leftOut.has(local)) leftOutAt = depth;
    else if (local === 't') isText = true;
    else if (local === 'r') run = { words: '', isHidden: false };
    else if (local === 'vanish') run.isHidden = !isOff(attributes);
    else if (local === 'tbl') tables += 1;
    else if (local === 'tr' && tables === 1) rows.push([]);
    else if (local === 'tc' && tables === 1) {
      cell = [];
      rows.at(-1)?.push(cell);
    } else if (local in marks && !isTabStop(attributes)) run.words += marks[local];
  });
  parser.on('text', (text) => {
    if (!isText || leftOutAt > 0) return;
    characters += text.length;
    if (characters > most.characters) refuse('too long');
    run.words += text;
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    if (leftOutAt > 0) {
      if (depth < leftOutAt) leftOutAt = 0;
      return;
    }
    const local = localName(name);
    if (local === 't') isText = false;
    else if (local === 'r') {
      if (!run.isHidden) paragraph += run.words;
      run = { words: '', isHidden: false };
    } else if (local === 'p') {
      ended += 1;
      if (ended > most.paragraphs) refuse('too long');
      (cell ?? paragraphs).push(paragraph);
      paragraph = '';
    } else if (local === 'tc' && tables === 1) cell = undefined;
    else if (local === 'tbl') tables -= 1;
  });
  parser.write(xml).close();
  return { rows, paragraphs };
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** `<w:vanish w:val="0"/>` shows what a style would hide. */
const isOff = (attributes: Readonly<Record<string, string>>): boolean =>
  ['0', 'false', 'off'].includes(attributes['w:val'] ?? '');

/** Where columns stand, among the properties of a paragraph, is called `tab` too. */
const isTabStop = (attributes: Readonly<Record<string, string>>): boolean => 'w:pos' in attributes;

function refuse(why: string): never {
  throw new Error(`The document is not read: ${why}`);
}
