import type { MarkedPiece } from '#schemas/found-event.ts';
import { foldedWithPlaces } from '#schemas/text/folded.ts';
import { placeIn } from './place-in.ts';

/** A text in pieces, of which those are marked that the search found it by, as they stand there. */
export function markedIn(text: string, terms: readonly string[]): MarkedPiece[] {
  if (text === '') return [];
  const { folded, places } = foldedWithPlaces(text);
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const [from, to] of joined(terms.flatMap((term) => everyPlace(folded, term)))) {
    const [start, end] = [places[from] ?? text.length, endOf(text, places, to)];
    if (start > at) pieces.push({ text: text.slice(at, start), isFound: false });
    pieces.push({ text: text.slice(start, end), isFound: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isFound: false });
  return pieces;
}

type Range = readonly [from: number, to: number];

function everyPlace(folded: string, term: string): Range[] {
  const ranges: Range[] = [];
  for (let from = 0; ; ) {
    const place = placeIn(folded, term, from);
    if (place === undefined) return ranges;
    ranges.push([place, place + term.length]);
    from = place + term.length;
  }
}

/** The end of the last character that is meant, with the marks on it that folding drops. */
function endOf(text: string, places: readonly number[], to: number): number {
  const last = places[to - 1] ?? 0;
  const character = String.fromCodePoint(text.codePointAt(last) ?? 0);
  let end = last + character.length;
  while (/^\p{M}/u.test(text.slice(end))) end += String.fromCodePoint(text.codePointAt(end) ?? 0).length;
  return end;
}

/** Ranges that lie in each other or meet are one. */
function joined(ranges: readonly Range[]): Range[] {
  const all: Range[] = [];
  for (const [from, to] of [...ranges].sort(([one], [other]) => one - other)) {
    const last = all.at(-1);
    if (last === undefined || from > last[1]) all.push([from, to]);
    else all[all.length - 1] = [last[0], Math.max(last[1], to)];
  }
  return all;
}
