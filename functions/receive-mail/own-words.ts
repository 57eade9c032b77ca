import type { MarkupPart } from './mime/markup-parts.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { attributionLines, endsAsAttribution } from './quotes/attribution.ts';
import { beginsHeaderBlock } from './quotes/header-block.ts';
import { markedLines } from './quotes/marked-lines.ts';
import { isSeparator } from './quotes/separator.ts';
import { signatureLines } from './quotes/signature.ts';

/** The words of a mail, told apart: written in it, taken over from another, put under every mail. */
export type OwnWords = { readonly own: string; readonly quoted: string; readonly signature: string };

/**
 * Tells what a person wrote from what their program quoted. Markup says it best, then signs before lines, then heads of
 * quoted mails in the languages that people write to us in. Nothing is lost: what is not `own` is one of the others. It is a help for
 * readers, and never evidence: whoever acts on `own` says so to its writer.
 */
export function ownWords({ text, markupParts = [] }: Pick<ParsedMail, 'text' | 'markupParts'>): OwnWords {
  const lines = text.split(/\r?\n/);
  const plain = lines.map(withoutInvisible);
  const kinds = new Map<number, MarkupPart['kind']>(markupParts.length === 0 ? [] : markedLines(plain, markupParts));
  plain.forEach((line, at) => {
    if (isPrefixed(line)) kinds.set(at, 'quoted');
  });
  for (let at = 0; at < plain.length; at += 1) {
    if (plain[at]?.trim() === '' || kinds.get(at) === 'quoted') continue;
    if (beginsWhole(plain, at)) {
      markFrom(at, plain.length);
      break;
    }
    const count = attributionLines(plain, at);
    const next = firstWithWords(plain, at + Math.max(count, 1));
    const isBeforeQuote = next !== undefined && kinds.get(next) === 'quoted';
    if (count > 0) markFrom(at, isBeforeQuote ? at + count : plain.length);
    else if (isBeforeQuote && (isRule(plain[at] ?? '') || endsAsAttribution(plain[at] ?? ''))) kinds.set(at, 'quoted');
  }
  const own = lines.flatMap((_, at) => (kinds.has(at) ? [] : [at]));
  const signature = new Set(own.slice(own.length - signatureLines(own.map((at) => plain[at] ?? ''))));
  const joined = (isMeant: (at: number) => boolean) => tidy(lines.filter((_, at) => isMeant(at)));
  return {
    own: joined((at) => !kinds.has(at) && !signature.has(at)),
    quoted: joined((at) => kinds.get(at) === 'quoted'),
    signature: joined((at) => kinds.get(at) === 'signature' || signature.has(at)),
  };

  function markFrom(start: number, end: number): void {
    for (let at = start; at < end; at += 1) kinds.set(at, 'quoted');
  }
}

/** From here on another mail follows as a whole; a line of dashes or underscores may stand above its head. */
function beginsWhole(lines: readonly string[], at: number): boolean {
  if (isSeparator(lines[at] ?? '') || beginsHeaderBlock(lines, at)) return true;
  const next = firstWithWords(lines, at + 1);
  return isRule(lines[at] ?? '') && next !== undefined && beginsHeaderBlock(lines, next);
}

const isRule = (line: string): boolean => /^\s*[-_=*]{5,}\s*$/.test(line);

const firstWithWords = (lines: readonly string[], from: number): number | undefined => {
  const found = lines.slice(from, from + 4).findIndex((line) => line.trim() !== '');
  return found < 0 ? undefined : from + found;
};

/** `>From` at the beginning of a line is what mailboxes of Unix make of a sentence. */
const isPrefixed = (line: string): boolean =>
  /^\s{0,3}[>＞]/.test(line) && !/^>From /.test(line) && !/^>>> .*>>>$/.test(line);

/** Signs of direction, and spaces that do not break, stand in heads of quoted mails in Arabic and French. */
const withoutInvisible = (line: string): string =>
  line.replaceAll(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '').replaceAll(/[\u00A0\u202F]/g, ' ');

const tidy = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
