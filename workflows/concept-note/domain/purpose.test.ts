import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strayIsolates } from '#schemas/text/stray-isolates.ts';
import { tries } from '#test/support/search.ts';
import { purposeOf } from './purpose.ts';

describe('what lists say a note is for', () => {
  it('is its summary on one line, where there is room', () => {
    expect(purposeOf('Safe return.\n\nIn two countries.')).toEqual({
      text: 'Safe return. In two countries.',
      isShortened: false,
    });
    expect(purposeOf('a'.repeat(500))).toEqual({ text: 'a'.repeat(500), isShortened: false });
  });

  it('is cut between words where there is not, and says so', () => {
    const { text, isShortened } = purposeOf('Return to the country. '.repeat(40));
    expect(isShortened).toBe(true);
    expect(text.length).toBeLessThanOrEqual(500);
    expect(text.length).toBeGreaterThan(450);
    expect(text).toMatch(/^(Return to the country\. )*(Return|Return to|Return to the|Return to the country\.)…$/);
  });

  it('is cut somewhere where there are no spaces between words', () => {
    expect(purposeOf('移'.repeat(600))).toEqual({ text: `${'移'.repeat(499)}…`, isShortened: true });
  });

  it('takes no mark from its letter, and no half of a character', () => {
    expect(purposeOf(`${'a'.repeat(498)}e\u0301${'b'.repeat(9)}`).text).toBe(`${'a'.repeat(498)}…`);
    expect(purposeOf(`${'a'.repeat(498)}😀${'b'.repeat(9)}`).text).toBe(`${'a'.repeat(498)}…`);
  });

  it('reaches into nothing that stands beside it, whatever was written', () => {
    const part = fc.constantFrom('a', ' ', '\u2068', '\u2069', '\u2067x\u2069', 'و', 'e\u0301', '😀', '\n', 'سلام ');
    fc.assert(
      fc.property(fc.array(part, { minLength: 400, maxLength: 900, size: 'max' }), (parts) => {
        const { text } = purposeOf(parts.join(''));
        expect(text.length).toBeLessThanOrEqual(500);
        expect(strayIsolates(text)).toEqual([]);
        expect(text).not.toMatch(/\p{Surrogate}/u);
      }),
      { numRuns: tries(200) },
    );
  });
});
