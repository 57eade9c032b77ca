import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tries } from '#test/support/search.ts';
import { folded, foldedWithPlaces } from './folded.ts';

describe('folded text', () => {
  it.each([
    ['Élaboration  du PROJET', 'elaboration du projet'],
    ['ÜBER Straße, Œuvre', 'uber strasse oeuvre'],
    ['Ещё раз', 'еще раз'],
    ['إِنْشَاءُ فَرِيقٍ', 'انشاء فريق'],
    ['مُقـــتَرح على الأمانة', 'مقترح علي الامانه'],
    ['٢٠٢٦ ۱۲', '2026 12'],
    ['ＤＥＣ-2026', 'dec 2026'],
    ['关于移民数据, data', '关于移民数据 data'],
    ['IOM移民Data', 'iom 移民 data'],
    ['co\u00adordination\u200b', 'coordination'],
    ['— …', ''],
  ])('%s', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('é', 'أَ', '移', ' ', '-', 'ß', 'Σ', 'İ', 'مـ', '𝒜', 'x', '٣'))
      .map((parts) => parts.join('')),
  );

  it('is the same with places and without, and folded again stays as it is', () => {
    void fc.assert(
      fc.property(text, (written) => {
        const { folded: alike, places } = foldedWithPlaces(written);
        expect(alike).toBe(folded(written));
        expect(folded(alike)).toBe(alike);
        expect(places).toHaveLength(alike.length);
        expect(places.every((place, index) => place >= (places[index - 1] ?? 0) && place < written.length)).toBe(true);
      }),
      { numRuns: tries(500) },
    );
  });
});
