import { shownLine } from '#schemas/text/shown.ts';
import { strayIsolates } from '#schemas/text/stray-isolates.ts';
import type { Beginning } from '../schemas/weighed.ts';

/** Characters that lists have room for; the note has the whole. */
const longest = 500;

/** What a note is for, from the beginning of its summary: cut between words, with an ellipsis in the place of the rest. */
export function purposeOf(summary: string): Beginning {
  const whole = shownLine(summary);
  if (whole.length <= longest) return { text: whole, isShortened: false };
  const cut = beforeIsolate(atWord(whole.slice(0, endOfCharacter(whole, longest - 1))));
  return { text: `${cut.trimEnd()}…`, isShortened: true };
}

/** Where the text can be cut without taking marks from their letter, or a half of a character (Unicode Standard, 3.6). */
function endOfCharacter(text: string, most: number): number {
  let end = most;
  while (end > 0 && (/^(?:\p{M}|\u200d|[\udc00-\udfff])/u.test(text.slice(end)) || text[end - 1] === '\u200d'))
    end -= 1;
  return end;
}

/** Without a word that was cut in two, unless it is longer than words are: Chinese has no spaces between them. */
const atWord = (text: string): string => text.replace(/ [^ ]{0,40}$/, '');

/** An isolate whose end was cut off would reach into what stands beside the text. */
function beforeIsolate(text: string): string {
  const [stray] = strayIsolates(text);
  return text.slice(0, stray);
}
