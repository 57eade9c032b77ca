import { expect, it } from 'vitest';
import { defineWords } from './define-words.ts';

type Whole = { 'states.draft': string; 'states.adopted': string; 'nav.home': string };
type Lacking = Omit<Whole, 'states.adopted'>;
type Situation = 'draft' | 'adopted';

it('names the owner of words that are complete', () => {
  expect(defineWords<`states.${Situation}`, Whole>('notes')).toBe('notes');
});

it('does not compile while a key is lacking', () => {
  // @ts-expect-error the words lack `states.adopted`
  expect(defineWords<`states.${Situation}`, Lacking>('notes')).toBe('notes');
  // @ts-expect-error there are no words for `states.deferred`
  expect(defineWords<`states.${Situation | 'deferred'}`, Whole>('notes')).toBe('notes');
});
