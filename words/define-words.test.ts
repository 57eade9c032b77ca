import { expect, it } from 'vitest';
import { defineWords } from './define-words.ts';

type Whole = { 'states.draft': string; 'states.adopted': string; 'nav.home': string };
type Lacking = Omit<Whole, 'states.adopted'>;
type Situation = 'draft' | 'adopted';

it('names the owner of words that are complete', () => {
  expect(defineWords<`states.${Situation}`>()<{ en: Whole; ar: Whole }>('notes')).toBe('notes');
});

it('does not compile while a language lacks a key', () => {
  // @ts-expect-error the Arabic words lack `states.adopted`
  expect(defineWords<`states.${Situation}`>()<{ en: Whole; ar: Lacking }>('notes')).toBe('notes');
  // @ts-expect-error no language has words for `states.deferred`
  expect(defineWords<`states.${Situation | 'deferred'}`>()<{ en: Whole; ar: Whole }>('notes')).toBe('notes');
  // @ts-expect-error a language is missing
  expect(defineWords<`states.${Situation}`>()<{ en: Whole }>('notes')).toBe('notes');
});
