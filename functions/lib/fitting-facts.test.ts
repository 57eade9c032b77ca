import { describe, expect, it } from 'vitest';
import { fittingFacts } from './fitting-facts.ts';

const objections = (characters: number) =>
  Array.from({ length: 9 }, (_, index) => `M${index}: ${'𐐷'.repeat(characters)}`);

describe('the facts of a mail', () => {
  it('stay as they are where they fit', () => {
    const facts = { title: 'A title', version: 1, objections: objections(1000) };
    expect(fittingFacts(facts)).toBe(facts);
  });

  it('are cut where they do not: the long texts only, each to the same length and between characters', () => {
    const facts = { title: 'A title', version: 1, objections: [...objections(3000), 'M9: brief'] };
    const fitting = fittingFacts(facts);
    expect(fitting).toMatchObject({ title: 'A title', version: 1, shortened: ['objections'] });
    const cut = fitting['objections'] as string[];
    expect(cut).toHaveLength(10);
    expect(cut.at(-1)).toBe('M9: brief');
    expect(new Set(cut.slice(0, -1).map((text) => text.length)).size).toBe(1);
    for (const text of cut.slice(0, -1)) expect(text).toMatch(/^M\d: \u{10437}{500,} …$/u);
    expect(Buffer.byteLength(JSON.stringify(fitting))).toBeLessThanOrEqual(40_000);
  });
});
