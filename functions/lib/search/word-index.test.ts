import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded } from '#schemas/text/folded.ts';
import { placeIn } from './place-in.ts';
import { WordIndex } from './word-index.ts';

/** Few letters, so that words meet; of scripts with spaces and without. */
const words = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '-', '会', '议', 'テ', 'ب', '1'), maxLength: 12 });

describe('a word index', () => {
  it('finds what looking through each text finds', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), words.map(folded), (texts, term) => {
        fc.pre(term !== '');
        const index = new WordIndex();
        const numbers = texts.map((text) => index.numberOf(folded(text)));
        const holds = index.holding(term);
        for (const [at, text] of texts.entries())
          expect(holds(numbers[at] as number), text).toBe(placeIn(folded(text), term) !== undefined);
      }),
    );
  });
});
