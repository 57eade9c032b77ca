import { describe, expect, it } from 'vitest';
import { namedIn, namesOf, numbersIn, numbersWithin } from './named-options.ts';

const codes = ['area-1', 'area-2'];

describe('names of options', () => {
  it.each([
    ['none', true],
    ['area-1: Labour mobility | تنقل العمال\narea-2: Return', true],
    ['area-2: Only one is offered', true],
    ['area-1: Once\narea-1: Twice', false],
    ['area-9: Not of ours', false],
    ['Labour mobility', false],
    ['area-1: ', false],
    ['area-1: A | B | C', false],
    ['none\narea-1: A', false],
  ])('%j', (text, isTaken) => {
    expect(namesOf(codes).schema.safeParse(text).success).toBe(isTaken);
  });

  it('are read by code, in their order, the Arabic where there is one', () => {
    expect([...(namedIn('area-2: Return\narea-1:  Labour mobility  |  تنقل العمال ') ?? [])]).toEqual([
      ['area-2', { en: 'Return' }],
      ['area-1', { en: 'Labour mobility', ar: 'تنقل العمال' }],
    ]);
    expect(namedIn('none')).toBeUndefined();
  });
});

describe('numbers that lie in options', () => {
  it.each([
    ['none', true],
    ['area-1: 1, 2,23\narea-2: 5', true],
    ['area-1: 24', false],
    ['area-1: 0', false],
    ['area-1:', false],
    ['area-1: 1\narea-1: 2', false],
  ])('%j', (text, isTaken) => {
    expect(numbersWithin(codes, 23).schema.safeParse(text).success).toBe(isTaken);
  });

  it('are those of its line, and unknown where it has none', () => {
    expect(numbersIn('area-1: 1, 2,23\narea-2: 5', 'area-1')).toEqual([1, 2, 23]);
    expect([numbersIn('area-2: 5', 'area-1'), numbersIn('none', 'area-1')]).toEqual([undefined, undefined]);
  });
});
