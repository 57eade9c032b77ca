import type { Cut } from '#schemas/received-mail.ts';
import { type Delimiter, Delimiters } from './delimiters.ts';
import { type HeaderBlock, readHeaderBlock, structuredField, wholeCharacters, withoutField } from './header-block.ts';
import { limits } from './limits.ts';

/** A part that no parser needs to look into. */
export type SievedPart = {
  readonly body: Buffer;
  readonly encoding: string;
  /** As it says itself; empty where it does not. */
  readonly charset: string;
};

export type Sieved = {
  /** A mail whose size and structure are bounded, for the parser. */
  readonly mail: Buffer;
  /** What was taken out of it; a part there names its place here in the field that was asked for. */
  readonly parts: readonly SievedPart[];
  readonly cuts: ReadonlySet<Cut>;
  /** Of the mail as it came: what is let through may say otherwise. */
  readonly contentType: Field;
};

/**
 * Reads a mail once from its beginning to its end and lets through what a parser needs: header fields and text, within
 * limits. Attachments are taken out unread, so that what parsing costs does not grow with what is sent. It looks for parts
 * as mailsplit does, which comes after it; where the two differ something is cut, and nothing takes longer.
 * @param field name of the header field that says which part was taken out; nobody who sends a mail may know it
 */
export function sieve(bytes: Buffer, field: string): Sieved {
  const delimiters = new Delimiters(bytes);
  const out: Buffer[] = [];
  const parts: SievedPart[] = [];
  const cuts = new Set<Cut>();
  let textLeft: number = limits.textBytes;
  let headersLeft: number = limits.allHeaderBytes;
  let contentType: Field = { value: '', params: {} };
  let blocks = 0;
  let at = 0;
  for (;;) {
    const block = readHeaderBlock(bytes, at, (line) => delimiters.at(line) !== undefined);
    if (block.isCut) cuts.add('headers');
    headersLeft -= block.lines.reduce((sum, { length }) => sum + length, 0);
    blocks += 1;
    if (blocks > limits.parts || headersLeft < 0) {
      cuts.add('parts');
      break;
    }
    const next = pass(block);
    if (delimiters.isExhausted) cuts.add('parts');
    if (next === undefined) break;
    at = next;
  }
  return { mail: Buffer.concat(out), parts, cuts, contentType };

  /** Lets a part through; gives where the next one begins. */
  function pass(block: HeaderBlock): number | undefined {
    const type = structuredField(block, 'content-type');
    if (blocks === 1) contentType = type;
    const boundary = (type.params['boundary'] ?? '').trimEnd();
    const level = delimiters.level;
    if (type.value.startsWith('multipart/') && boundary !== '') {
      delimiters.open(boundary);
      const first = delimiters.next(block.end);
      if (first?.level === level) {
        out.push(...block.lines, lineBreak);
        return enter(first);
      }
      // It says that it has parts and has none: what stands there are words.
      delimiters.closeFrom(level);
    }
    const end = delimiters.next(block.end);
    const body = bytes.subarray(block.end, end?.at ?? bytes.length);
    leaf(block, type, end === undefined ? body : withoutLastBreak(body));
    return end === undefined ? undefined : enter(end);
  }

  function enter(delimiter: Delimiter): number | undefined {
    let next: Delimiter | undefined = delimiter;
    while (next !== undefined) {
      out.push(lineBreak, bytes.subarray(next.at, next.end));
      delimiters.closeFrom(next.closes ? next.level : next.level + 1);
      if (!next.closes) return next.end;
      // What stands between parts is for programs that know no parts.
      next = delimiters.next(next.end);
    }
    return undefined;
  }

  function leaf(block: HeaderBlock, type: Field, body: Buffer): void {
    const disposition = structuredField(block, 'content-disposition');
    if (areWords(type, disposition, blocks === 1)) {
      const isKnown = type.value === 'text/plain' || type.value === 'text/html';
      out.push(...(isKnown ? block.lines : [...withoutField(block, 'content-type'), plainText(type)]), lineBreak);
      out.push(words(body));
      return;
    }
    out.push(...block.lines, Buffer.from(`${field}: ${parts.length}\r\n`));
    if (type.value === '') out.push(Buffer.from('Content-Type: application/octet-stream\r\n'));
    out.push(lineBreak);
    if (isReport(type.value)) out.push(body.subarray(0, limits.reportBytes));
    const encoding = structuredField(block, 'content-transfer-encoding').value;
    parts.push({ body, encoding, charset: type.params['charset'] ?? '' });
  }

  function words(body: Buffer): Buffer {
    const most = Math.min(limits.textPartBytes, textLeft);
    let end = Math.min(body.length, most);
    let lines = 0;
    for (let line = body.indexOf(0x0a); line >= 0 && line < end; line = body.indexOf(0x0a, line + 1)) {
      lines += 1;
      if (lines === limits.textLines) end = line + 1;
    }
    if (end < body.length) {
      cuts.add('words');
      end = wholeCharacters(body, end);
    }
    textLeft -= end;
    return body.subarray(0, end);
  }
}

type Field = ReturnType<typeof structuredField>;

const lineBreak = Buffer.from('\r\n');

/** What the parser takes for text to show; in a mail that is nothing but one text of another kind, that too. */
function areWords(type: Field, disposition: Field, isWhole: boolean): boolean {
  if (disposition.value !== '' && disposition.value !== 'inline') return false;
  if (type.value === '') return disposition.params['filename'] === undefined;
  const isText =
    type.value === 'text/plain' || type.value === 'text/html' || (isWhole && type.value.startsWith('text/'));
  return isText || type.value.startsWith('multipart/') || !type.value.includes('/');
}

const isReport = (type: string): boolean => type.startsWith('message/') || type === 'text/rfc822-headers';

function plainText({ params }: Field): Buffer {
  const charset = /^[\w.:-]{1,40}$/.exec(params['charset'] ?? '')?.[0];
  return Buffer.from(`Content-Type: text/plain${charset === undefined ? '' : `; charset=${charset}`}\r\n`);
}

/** The line break before a delimiter belongs to the delimiter (RFC 2046, section 5.1.1). */
function withoutLastBreak(body: Buffer): Buffer {
  if (body.at(-1) !== 0x0a) return body;
  return body.subarray(0, body.at(-2) === 0x0d ? -2 : -1);
}
