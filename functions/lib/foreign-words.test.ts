import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foreignWords } from './foreign-words.ts';

it.each([
  ['smtp; 550 5.1.1\r\n no such user', 'smtp; 550 5.1.1 no such user'],
  ['\u202e100\u202c \u200bEUR\ufeff', '100 EUR'],
  ['half \ud800 a pair', 'half a pair'],
  ['لا يوجد صندوق', 'لا يوجد صندوق'],
  [' \u2028\t ', ''],
])('%j is %j', (said, words) => {
  expect(foreignWords(said).replaceAll('  ', ' ')).toBe(words);
});

it('is one bounded line with nothing in it that hides or turns, whatever was said', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (said) => {
      const words = foreignWords(said);
      expect([...words].length).toBeLessThanOrEqual(300);
      expect(words).not.toMatch(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
    }),
  );
});
