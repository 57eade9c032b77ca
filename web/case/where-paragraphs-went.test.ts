import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whereParagraphsWent } from './where-paragraphs-went.ts';

const textOf = (paragraphs: readonly string[]) => paragraphs.join('\n\n');
const went = (before: readonly string[], after: readonly string[]) =>
  Object.fromEntries(whereParagraphsWent(textOf(before), textOf(after)));

const meets = 'The group meets every week in Geneva.';
const meetsLess = 'The group meets every month, in Geneva or Nairobi.';
const thanks = 'It thanks the hosts of the retreat.';

describe('where the paragraphs of a text went', () => {
  it('is where their words stand now, or what is most like them between the same neighbours', () => {
    expect(went(['a', meets, 'c'], ['new', 'a', 'In particular:', meetsLess, 'c'])).toEqual({ 1: 2, 2: 4, 3: 5 });
    expect(went(['a', meets, thanks, 'd'], ['a', 'd'])).toEqual({ 1: 1, 4: 2 });
    expect(went(['a', thanks, 'c'], ['a', meetsLess, 'c'])).toEqual({ 1: 1, 3: 3 });
    expect(went([meets, thanks], [thanks, meetsLess])).toEqual({ 2: 1 });
    expect(went(['小组每周在日内瓦开会。'], ['导言。', '小组每月在日内瓦或内罗毕开会。'])).toEqual({ 1: 2 });
    expect(went(['a'], [])).toEqual({});
  });

  it('is what stands in their place where there is too much to compare', () => {
    const [before, after] = ['x', 'y'].map((letter) => Array.from({ length: 60 }, (_, at) => `${letter}${at}`));
    expect(went(before ?? [], after ?? [])).toEqual(Object.fromEntries(before?.map((_, at) => [at + 1, at + 1]) ?? []));
  });

  it('leads from no two to the same, to their own words where they are there, and to themselves in the same text', () => {
    const texts = fc.array(fc.constantFrom('ab', 'abc', 'bcd', 'xyz'), { maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const to = [...whereParagraphsWent(textOf(before), textOf(after)).values()];
        expect(new Set(to).size).toBe(to.length);
        expect(went(before, before)).toEqual(Object.fromEntries(before.map((_, at) => [at + 1, at + 1])));
      }),
    );
  });
});
