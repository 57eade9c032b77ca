import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync(new URL('../../web/style/tokens.css', import.meta.url), 'utf8');

/** What the dark does not say is as in the light. */
const coloursIn = (scheme: 0 | 1): ReadonlyMap<string, string> =>
  new Map(
    [...tokens.matchAll(/(--[a-z0-9-]+): (?:light-dark\()?(#[0-9a-f]{6})(?:, (#[0-9a-f]{6})\))?;/g)].map(
      ([, name = '', light = '', dark = light]) => [name, [light, dark][scheme] ?? light],
    ),
  );

const schemes = { light: coloursIn(0), dark: coloursIn(1) };

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lower = 0, higher = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
}

const grounds = ['--paper', '--sheet', '--tint'];
const meanings = ['waiting', 'moving', 'done', 'blocked', 'ended'];
const words = [
  ...['--ink', '--soft', '--deep', '--deeper', '--blocked'].flatMap((word) => grounds.map((on) => [word, on])),
  ...meanings.map((meaning) => [`--${meaning}`, `--${meaning}-tint`]),
  ...['--moving-tint', '--done-tint'].map((on) => ['--ink', on]),
  ...['--deep', '--deeper'].map((on) => ['--on-deep', on]),
];
const edges = ['--edge', '--focus', '--deep'].flatMap((edge) => grounds.map((on) => [edge, on]));

describe.each(Object.entries(schemes))('in the %s', (_scheme, colours) => {
  const of = (name: string): string => colours.get(name) ?? expect.fail(`${name} is no colour`);

  it.each(words)('%s can be read on %s', (word, on) => {
    expect(contrast(of(word ?? ''), of(on ?? ''))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges)('%s can be seen on %s', (edge, on) => {
    expect(contrast(of(edge ?? ''), of(on ?? ''))).toBeGreaterThanOrEqual(3);
  });
});

it('black on white is 21:1, and the blue of the United Nations on white no colour for words', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#009edb', '#ffffff')).toBeLessThan(4.5);
});
