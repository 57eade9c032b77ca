import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonLevels } from './json-levels.ts';

const levelsOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(levelsOf)) : 0;

it('counts the levels of any JSON, whatever its strings look like', () => {
  const bracketed = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => `[{"\\${text}`);
  const tricky = fc.dictionary(bracketed, fc.oneof(fc.jsonValue({ maxDepth: 3 }), bracketed), { maxKeys: 4 });
  for (const values of [fc.jsonValue({ maxDepth: 5 }), tricky]) {
    fc.assert(
      fc.property(values, (value) => {
        expect(jsonLevels(JSON.stringify(value))).toBe(levelsOf(value));
        expect(jsonLevels(JSON.stringify(value, null, 2))).toBe(levelsOf(value));
      }),
    );
  }
});

it.each([
  ['[[[', 3],
  ['"', 0],
  ['"\\', 0],
  [']]][', 0],
  ['{"a', 1],
])('does not trip over %s, which is no JSON', (text, levels) => {
  expect(jsonLevels(text)).toBe(levels);
});
