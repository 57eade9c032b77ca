import { diffArrays } from 'diff';

export type Change = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Where more is different, a comparison says nothing, and its cost grows with the square of the differences. */
const mostSentences = 200;
const mostWords = 300;

/** What all comparisons of words in two texts may cost: steps, and characters in which words have to be found. Some 30 ms. */
const mostSteps = mostWords ** 2;
const mostCharacters = 20_000;

/**
 * What changed between two texts of one language: by paragraph and sentence, then word by word within those that changed. What has
 * too little in common stands as replaced whole: that is right as well, and costs nothing. Intl.Segmenter finds the words:
 * Arabic and Chinese have none that a blank or a Latin pattern would find.
 */
export function compareTexts(language: string, before: string, after: string): Change[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  let [stepsLeft, charactersLeft] = [mostSteps, mostCharacters];

  function changesWithin(whole: string, otherWhole: string): Change[] {
    const { start, end } = commonEnds(whole, otherWhole);
    const [one = '', other = ''] = [whole, otherWhole].map((text) =>
      text.slice(start.length, text.length - end.length),
    );
    return [...same(start), ...wordsChanged(one, other), ...same(end)];
  }

  function wordsChanged(one: string, other: string): Change[] {
    const maxEditLength = Math.floor(Math.sqrt(stepsLeft));
    if (maxEditLength < 1 || one.length + other.length > charactersLeft) return replaced(one, other);
    charactersLeft -= one.length + other.length;
    const changes = diffArrays(wordsOf(one, segmenter), wordsOf(other, segmenter), { maxEditLength });
    const differing = changes?.reduce((sum, { added, removed, count }) => (added || removed ? sum + count : sum), 0);
    stepsLeft -= (differing ?? maxEditLength) ** 2;
    return changes === undefined ? replaced(one, other) : changes.map(changeOf);
  }

  const sentences = diffArrays(sentencesOf(before), sentencesOf(after), { maxEditLength: mostSentences });
  if (sentences === undefined) return changesWithin(before, after);
  const changes: Change[] = [];
  for (let index = 0; index < sentences.length; index += 1) {
    const [first, second] = [sentences[index], sentences[index + 1]];
    if (first?.removed && second?.added) {
      changes.push(...changesWithin(first.value.join(''), second.value.join('')));
      index += 1;
    } else if (first !== undefined) changes.push(changeOf(first));
  }
  return changes;
}

/** Each with what ends it, a line break or a full stop: put together they are the text again. */
const sentencesOf = (text: string): string[] => text.split(/(?<=\n|[.;!?\u061B\u061F]\s|[\u3002\uFF01\uFF1B\uFF1F])/);

/** In pieces of a few lines: to find one word takes time in proportion to the whole (measured: 50,000 characters, two seconds). */
const wordsOf = (text: string, segmenter: Intl.Segmenter): string[] =>
  (text.match(/[\s\S]{1,300}(?=\s)|[\s\S]{1,300}/gu) ?? []).flatMap((piece) =>
    Array.from(segmenter.segment(piece), ({ segment }) => segment),
  );

const changeOf = (part: {
  readonly added: boolean;
  readonly removed: boolean;
  readonly value: readonly string[];
}): Change => ({
  kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
  text: part.value.join(''),
});

const replaced = (before: string, after: string): Change[] => [
  ...(before === '' ? [] : [{ kind: 'removed', text: before } as const]),
  ...(after === '' ? [] : [{ kind: 'added', text: after } as const]),
];

const same = (text: string): Change[] => (text === '' ? [] : [{ kind: 'same', text }]);

/** What two texts begin and end with, in whole words: a few changes in a long paragraph need not look at the rest of it. */
function commonEnds(one: string, other: string): { readonly start: string; readonly end: string } {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  while (start > 0 && !isBlank(one[start - 1])) start -= 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  while (end > 0 && !isBlank(one.at(-end))) end -= 1;
  return { start: one.slice(0, start), end: one.slice(one.length - end) };
}

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\n';
