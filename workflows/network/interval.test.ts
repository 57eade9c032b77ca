import { describe, expect, it } from 'vitest';
import { covers, overlap } from './interval.ts';

const march = { from: '2026-03-01', until: '2026-04-01' };

describe('a dated interval', () => {
  it.each([
    ['2026-02-28T23:59:59.999Z', false],
    ['2026-03-01T00:00:00.000Z', true],
    ['2026-03-31T23:59:59.999Z', true],
    ['2026-04-01T00:00:00.000Z', false],
  ])('holds from the start of its first day to the start of the day that ends it: %s', (at, held) => {
    expect(covers(march, at)).toBe(held);
  });

  it('without an end holds for good', () => {
    expect(covers({ from: '2026-03-01' }, '9999-12-31T00:00:00.000Z')).toBe(true);
  });

  it('shares no day with the one that begins on the day that ends it', () => {
    const april = { from: '2026-04-01' };
    expect([overlap(march, april), overlap(april, march)]).toEqual([false, false]);
    const lastDay = { from: '2026-03-31' };
    expect([overlap(march, lastDay), overlap(lastDay, march)]).toEqual([true, true]);
  });
});
