import { diffArrays } from 'diff';
import { paragraphsOf } from '#schemas/text/paragraphs.ts';

/** Less in common is chance: two sentences of one language share some of their pairs of letters. */
const leastAlike = 0.4;

/** More pairs are not compared: then whatever stands in a paragraph's place took it. */
const mostPairs = 2_500;

type Numbered = { readonly number: number; readonly words: string };

/**
 * Which paragraph of a text took the place of each of another, by their numbers from 1: the same words, wherever they stand now in
 * their order, or else, of what was put between the same neighbours, what is most like it. One that nothing took the place of is
 * left out.
 */
export function whereParagraphsWent(before: string, after: string): ReadonlyMap<number, number> {
  const [one = [], other = []] = [before, after].map(numbered);
  const went = new Map<number, number>();
  let [from, to] = [0, 0];
  let removed: readonly Numbered[] = [];
  const sameWords = (each: Numbered, another: Numbered) => each.words === another.words;
  for (const { added, removed: isRemoved, count } of diffArrays(one, other, { comparator: sameWords })) {
    if (isRemoved) removed = one.slice(from, from + count);
    else if (added) for (const [was, is] of pairsOf(removed, other.slice(to, to + count))) went.set(was, is);
    else for (let at = 1; at <= count; at += 1) went.set(from + at, to + at);
    if (!isRemoved) removed = [];
    if (!added) from += count;
    if (!isRemoved) to += count;
  }
  return went;
}

const numbered = (text: string): Numbered[] =>
  paragraphsOf(text).map((words, at) => ({ number: at + 1, words: words.trim() }));

/** Those that are most alike first; each of them once. */
function pairsOf(removed: readonly Numbered[], added: readonly Numbered[]): (readonly [was: number, is: number])[] {
  if (removed.length * added.length > mostPairs)
    return removed.flatMap(({ number }, at) => (added[at] === undefined ? [] : [[number, added[at].number] as const]));
  const [ones, others] = [removed, added].map((paragraphs) => paragraphs.map(({ words }) => lettersInPairs(words)));
  const pairs = removed.flatMap((was, one) =>
    added.map((is, other) => ({ was: was.number, is: is.number, alike: alike(ones?.[one], others?.[other]) })),
  );
  const taken = new Set<string>();
  return pairs
    .filter((pair) => pair.alike >= leastAlike)
    .sort((one, other) => other.alike - one.alike || one.was - other.was || one.is - other.is)
    .flatMap(({ was, is }) => {
      if (taken.has(`was ${was}`) || taken.has(`is ${is}`)) return [];
      taken.add(`was ${was}`).add(`is ${is}`);
      return [[was, is] as const];
    });
}

/** Pairs of letters that follow each other, whatever the script. */
function lettersInPairs(words: string): ReadonlySet<string> {
  const letters = words.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)));
}

/** From 0 to 1 (L. R. Dice, 1945). */
function alike(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  const common = [...few].filter((pair) => many.has(pair)).length;
  return few.size + many.size === 0 ? 0 : (2 * common) / (few.size + many.size);
}
