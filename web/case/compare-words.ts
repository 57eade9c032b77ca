import { diffWords } from 'diff';

type Change = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Beyond so many differing words a comparison word by word says nothing, and its cost grows with their number. */
const mostDifferences = 2_000;

/**
 * What changed between two texts of one language, word by word; undefined where they have too little in common.
 * Intl.Segmenter finds the words: Arabic and Chinese have none that a blank or a Latin pattern would find.
 */
export function compareWords(language: string, before: string, after: string): Change[] | undefined {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const changes = diffWords(before, after, { intlSegmenter, maxEditLength: mostDifferences });
  return changes?.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
