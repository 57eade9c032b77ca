import type { EventEnvelope } from '#schemas/event.ts';
import { foldedWithPlaces } from '#schemas/text/folded.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { placeIn } from './place-in.ts';
import { wordsIn } from './searched-event.ts';

/** Characters on either side of the first word that was found. */
const around = 90;

/** What is written in an event, around the first word that was looked for; its beginning where none is in it. */
export function snippetOf({ data }: Pick<EventEnvelope, 'data'>, terms: readonly string[]): string {
  const texts = wordsIn(data).map(shownLine);
  for (const text of texts) {
    const first = firstOf(terms, text);
    if (first !== undefined) return cut(text, Math.max(0, first.from - around), first.to + around);
  }
  return cut(texts.find((each) => !code.test(each)) ?? '', 0, 2 * around);
}

/** What a program chose, and nobody wrote: `no-objection`. */
const code = /^[a-z][a-z\d-]*$/;

/** Where in a text the first of the words stands that are looked for. */
function firstOf(terms: readonly string[], text: string): { readonly from: number; readonly to: number } | undefined {
  if (terms.length === 0) return undefined;
  const { folded, places } = foldedWithPlaces(text);
  const found = terms.flatMap((term) => {
    const at = placeIn(folded, term);
    return at === undefined ? [] : [{ from: places[at] ?? 0, to: places[at + term.length] ?? text.length }];
  });
  return found.sort((one, other) => one.from - other.from)[0];
}

function cut(text: string, from: number, to: number): string {
  const [start, end] = [from === 0 ? 0 : wordStart(text, from), to >= text.length ? text.length : wordEnd(text, to)];
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
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
