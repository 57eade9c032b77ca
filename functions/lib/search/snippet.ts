import type { EventEnvelope } from '#schemas/event.ts';
import { foldedWithPlaces } from '#schemas/text/folded.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { isBeginning } from './matches.ts';
import { wordsIn } from './searched-event.ts';

/** A piece of what was written, and whether it is what was looked for. */
export type SnippetPart = { readonly text: string; readonly isHit: boolean };

/** Characters on either side of the first word that was found. */
const around = 90;

/** What is written in an event, around the first word that was looked for; its beginning where none is in it. */
export function snippetOf({ data }: Pick<EventEnvelope, 'data'>, terms: readonly string[]): SnippetPart[] {
  const texts = wordsIn(data).map(shownLine);
  for (const text of texts) {
    const ranges = rangesIn(text, terms);
    const [first] = ranges;
    if (first !== undefined) return cut(text, ranges, Math.max(0, first.from - around), first.to + around);
  }
  const text = texts.find((each) => !code.test(each));
  return text === undefined ? [] : cut(text, [], 0, 2 * around);
}

/** What a program chose, and nobody wrote: `no-objection`. */
const code = /^[a-z][a-z\d-]*$/;

type Range = { readonly from: number; readonly to: number };

/** Where words that are looked for stand in a text, in their order and apart from one another. */
function rangesIn(text: string, terms: readonly string[]): Range[] {
  if (terms.length === 0) return [];
  const { folded, places } = foldedWithPlaces(text);
  const found = terms.flatMap((term) => {
    const ranges: Range[] = [];
    for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + 1)) {
      if (!isBeginning(folded, term, at)) continue;
      ranges.push({ from: places[at] ?? 0, to: endOf(text, places[at + term.length - 1] ?? 0) });
    }
    return ranges;
  });
  found.sort((one, other) => one.from - other.from || other.to - one.to);
  const apart: Range[] = [];
  for (const range of found) if (range.from >= (apart.at(-1)?.to ?? 0)) apart.push(range);
  return apart;
}

/** The end of the letter that begins at a place, with the marks that stand on it. */
function endOf(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0 > 0xffff) ? String.fromCodePoint(text.codePointAt(at) ?? 0).length : 1);
  while (end < text.length && mark.test(text[end] ?? '')) end += 1;
  return end;
}

const mark = /[\p{M}\u0640]/u;

function cut(text: string, ranges: readonly Range[], from: number, to: number): SnippetPart[] {
  const [start, end] = [from === 0 ? 0 : wordStart(text, from), to >= text.length ? text.length : wordEnd(text, to)];
  const parts: SnippetPart[] = [];
  const add = (piece: string, isHit: boolean) => piece === '' || parts.push({ text: piece, isHit });
  let at = start;
  if (start > 0) add('… ', false);
  for (const range of ranges) {
    if (range.from < at || range.to > end) continue;
    add(text.slice(at, range.from), false);
    add(text.slice(range.from, range.to), true);
    at = range.to;
  }
  add(text.slice(at, end), false);
  if (end < text.length) add(' …', false);
  return parts;
}

/** No word is cut, where there are spaces within reach; no character ever. */
function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space !== -1 && space - at < 25 ? space + 1 : wholeCharacter(text, at);
}

function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return at - space < 25 ? space : wholeCharacter(text, at);
}

function wholeCharacter(text: string, at: number): number {
  let place = at;
  while (place > 0 && notABeginning.test(text[place] ?? '')) place -= 1;
  return place;
}

const notABeginning = /[\p{M}\udc00-\udfff]/u;
