import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutText } from './cut-text.ts';

const characters = fc.constantFrom('a', 'é', 'e\u0301', 'ق', 'قَ', '决', '👍🏽', '👨‍👩‍👧', '🇳🇵', 'क्षि', '\r\n', ' ');

it('ends at the end of a character as readers see it, within the bytes and less than a character before them', () => {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 300 }), fc.nat({ max: 400 }), (given, most) => {
      const text = given.join('');
      const cut = cutText(text, most);
      expect(text.startsWith(cut)).toBe(true);
      expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(most);
      const ends = [0, ...[...segmenter.segment(text)].map(({ index, segment }) => index + segment.length)];
      expect(ends).toContain(cut.length);
      const next = ends[ends.indexOf(cut.length) + 1];
      if (next !== undefined) expect(Buffer.byteLength(text.slice(0, next))).toBeGreaterThan(most);
    }),
  );
});

it('a character without end is parted, but no pair of surrogates', () => {
  const cut = cutText(`a${'\u0301'.repeat(5_000)}`, 1_001);
  expect(Buffer.byteLength(cut)).toBe(1_001);
  expect(cutText('👍'.repeat(10), 6)).toBe('👍');
});
