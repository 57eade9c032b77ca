import { describe, expect, it } from 'vitest';
import { Language } from '#schemas/language.ts';
import terms from './terms.json' with { type: 'json' };

describe('the glossary', () => {
  it.each(Object.entries(terms))('has %s in every language, an official word with its source', (_key, said) => {
    expect(Object.keys(said).sort()).toEqual([...Language.options].sort());
    for (const word of Object.values<{ word: string; basis: string; source?: string }>(said)) {
      expect(word.word.trim()).not.toBe('');
      expect(word.basis).toBe(word.source === undefined ? 'working' : 'official');
    }
  });
});
