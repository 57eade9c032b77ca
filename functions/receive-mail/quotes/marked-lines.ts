import type { MarkupPart } from '../mime/markup-parts.ts';

/** Fewer letters than these stand in a mail by chance. */
const fewest = 12;
/** By so many a passage is known again. */
const most = 60;

/**
 * Which lines of a mail its markup says are quoted or a signature. The plain form of a mail breaks lines elsewhere and puts
 * signs before them, so that only letters and digits are compared, in their order.
 */
export function markedLines(
  lines: readonly string[],
  parts: readonly MarkupPart[],
): ReadonlyMap<number, MarkupPart['kind']> {
  const letters = lines.map(lettersOf);
  const all = letters.join('');
  const kinds = new Map<number, MarkupPart['kind']>();
  let from = 0;
  for (const { kind, words } of parts) {
    const wanted = lettersOf(words);
    const start = all.indexOf(wanted.slice(0, most), from);
    if (start < 0 || wanted.length === 0 || (kind !== 'own' && wanted.length < fewest)) continue;
    const tail = wanted.slice(-most);
    const last = all.indexOf(tail, Math.max(start, start + wanted.length - most - 20));
    const end = last < 0 ? start + wanted.length : last + tail.length;
    if (kind !== 'own') for (const line of linesWithin(letters, start, end)) kinds.set(line, kind);
    from = end;
  }
  return kinds;
}

const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();

function linesWithin(letters: readonly string[], start: number, end: number): number[] {
  let at = 0;
  return letters.flatMap((line, number) => {
    const isWithin = line !== '' && at >= start && at < end;
    at += line.length;
    return isWithin ? [number] : [];
  });
}
