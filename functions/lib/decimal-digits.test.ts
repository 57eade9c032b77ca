import { expect, it } from 'vitest';
import { decimalDigits } from './decimal-digits.ts';

it('reads the digits of every script', () => {
  const written = {
    ASCII: '0123456789',
    'Arabic-Indic': '٠١٢٣٤٥٦٧٨٩',
    'Extended Arabic-Indic': '۰۱۲۳۴۵۶۷۸۹',
    Devanagari: '०१२३४५६७८९',
    Bengali: '০১২৩৪৫৬৭৮৯',
    Thai: '๐๑๒๓๔๕๖๗๘๙',
    fullwidth: '\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19',
    'mathematical bold': '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗',
    'mathematical monospace': '𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿',
    Adlam: '𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙',
  };
  for (const digits of Object.values(written)) expect(decimalDigits(digits)).toBe('0123456789');
});

it('gives every digit that there is a value, ten of each', () => {
  const all = Array.from({ length: 0x110000 }, (_, point) => point)
    .filter((point) => (point < 0xd800 || point > 0xdfff) && /\p{Nd}/u.test(String.fromCodePoint(point)))
    .map((point) => decimalDigits(String.fromCodePoint(point)));
  const counts = Array.from({ length: 10 }, (_, value) => all.filter((digit) => digit === String(value)).length);
  expect(new Set(counts)).toEqual(new Set([all.length / 10]));
});

it.each([
  ['Your code: 123 456.', '123456'],
  ['‏١٢٣‎ ٤٥٦', '123456'],
  ['1２३٤५६', '123456'],
  ['no digit: ½ ² Ⅷ 一', ''],
])('drops what is no digit: %s', (text, digits) => expect(decimalDigits(text)).toBe(digits));
