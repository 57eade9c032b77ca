import { codePointOf, halfCharacter, neverShown } from './fault-of.ts';
import { onOneLine, withLineFeeds } from './line-breaks.ts';
import { strayIsolates } from './stray-isolates.ts';

/**
 * A text as every page, mail and document shows it. What the policy for written text lets through is shown as it is;
 * in what was stored before there was one, or came in a mail from outside, each character that would hide or turn
 * something stands as its name: `[U+202E]`. Nothing is dropped, so that no figures join.
 */
export function shownText(stored: string): string {
  const text = withLineFeeds(stored.replace(halfCharacter, '\ufffd'));
  const stray = new Set(strayIsolates(text));
  return nameAt(text, stray).replace(neverShown, nameOf);
}

/** The same on one line, for headings, lists and the headers of mails. */
export const shownLine = (stored: string): string => onOneLine(shownText(stored));

const nameOf = (character: string): string => `[${codePointOf(character)}]`;

const nameAt = (text: string, places: ReadonlySet<number>): string =>
  text.replace(/[\u2066-\u2069]/g, (isolate, at: number) => (places.has(at) ? nameOf(isolate) : isolate));
