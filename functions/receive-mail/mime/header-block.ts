import libmime from 'libmime';
import { limits } from './limits.ts';

/** The header fields of a mail or of a part. */
export type HeaderBlock = {
  /** The lines that are kept, each with its end. */
  readonly lines: readonly Buffer[];
  readonly isCut: boolean;
  /** Where the body begins, or the delimiter that came before one. */
  readonly end: number;
};

const lineFeed = 0x0a;

/** Reads to the blank line; lines beyond the limits are passed over without being looked at one by one. */
export function readHeaderBlock(bytes: Buffer, start: number, isDelimiter: (at: number) => boolean): HeaderBlock {
  const lines: Buffer[] = [];
  let at = start;
  let kept = 0;
  let isCut = false;
  while (at < bytes.length) {
    if (isDelimiter(at)) return { lines, isCut, end: at };
    const end = endOfLine(bytes, at);
    if (isBlank(bytes, at, end)) return { lines, isCut, end };
    const line = shortened(bytes.subarray(at, end));
    if (lines.length === limits.headerLines || kept + line.length > limits.headerBytes)
      return { lines, isCut: true, end: afterBlankLine(bytes, at) };
    isCut ||= line.length < end - at;
    lines.push(line);
    kept += line.length;
    at = end;
  }
  return { lines, isCut, end: at };
}

/** The structured value of the first field of this name, as the parser behind reads it. */
export function structuredField(block: HeaderBlock, name: string): { value: string; params: Record<string, string> } {
  const first = block.lines.findIndex((line) => nameOf(line) === name);
  if (first < 0) return { value: '', params: {} };
  let field = '';
  for (const line of block.lines.slice(first)) {
    if (field !== '' && !isContinuation(line)) break;
    field += line.toString('latin1').replace(/\r?\n$/, '');
  }
  const { value, params } = libmime.parseHeaderValue(field.slice(field.indexOf(':') + 1).trim(), {
    stripComments: true,
  });
  return {
    value: String(value || '')
      .toLowerCase()
      .trim(),
    params: params as Record<string, string>,
  };
}

/** The block without the fields of this name. */
export const withoutField = (block: HeaderBlock, name: string): Buffer[] =>
  fieldsWhere(block, (other) => other !== name);

/** The lines of those fields of a block whose names, in lower case, are wanted. */
export function fieldsWhere(block: HeaderBlock, isWanted: (name: string) => boolean): Buffer[] {
  let isInside = false;
  return block.lines.filter((line) => {
    isInside = isContinuation(line) ? isInside : isWanted(nameOf(line));
    return isInside;
  });
}

export function endOfLine(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(lineFeed, at);
  return end < 0 ? bytes.length : end + 1;
}

const nameOf = (line: Buffer): string =>
  line.subarray(0, 100).toString('latin1').split(':', 1)[0]?.trim().toLowerCase() ?? '';

const isContinuation = (line: Buffer): boolean => line[0] === 0x20 || line[0] === 0x09;

const isBlank = (bytes: Buffer, at: number, end: number): boolean =>
  end - at === 1 ? bytes[at] === lineFeed : end - at === 2 && bytes[at] === 0x0d && bytes[at + 1] === lineFeed;

/** Cut at a blank, so that no encoded word and no character is halved. */
function shortened(line: Buffer): Buffer {
  if (line.length <= limits.headerLineBytes) return line;
  const blank = line.lastIndexOf(0x20, limits.headerLineBytes);
  const end = blank > 100 ? blank : wholeCharacters(line, limits.headerLineBytes);
  return Buffer.concat([line.subarray(0, end), Buffer.from('\r\n')]);
}

/** Where the character begins that lies across `end` in UTF-8. */
export function wholeCharacters(bytes: Buffer, end: number): number {
  let at = end;
  while (at > end - 3 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return at;
}

function afterBlankLine(bytes: Buffer, at: number): number {
  const ends = ['\n\r\n', '\n\n'].flatMap((blank) => {
    const found = bytes.indexOf(blank, at, 'latin1');
    return found < 0 ? [] : [found + blank.length];
  });
  return Math.min(bytes.length, ...ends);
}

/** The beginning of a mail up to its blank line, within limits. */
export const headerBytesOf = (bytes: Buffer): Buffer =>
  Buffer.concat([...readHeaderBlock(bytes, 0, () => false).lines, Buffer.from('\r\n')]);
