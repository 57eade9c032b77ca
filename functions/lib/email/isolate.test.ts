import { expect, it } from 'vitest';
import { isolate } from './isolate.ts';

it('isolates only what runs against the sentence', () => {
  expect(isolate('ILO', 'rtl')).toBe('\u2068ILO\u2069');
  expect(isolate('ILO', 'ltr')).toBe('ILO');
  expect(isolate('منظمة', 'ltr')).toBe('\u2068منظمة\u2069');
  expect(isolate('منظمة', 'rtl')).toBe('منظمة');
  expect(isolate('\u2068ILO\u2069', 'rtl')).toBe('\u2068ILO\u2069');
});

it('takes words that only begin with an isolate for words like any other', () => {
  expect(isolate('\u2068ILO\u2069 and \u2068WHO\u2069', 'rtl')).toBe('\u2068\u2068ILO\u2069 and \u2068WHO\u2069\u2069');
});
