import { describe, expect, it } from 'vitest';
import { valueAt } from './dated-settings.ts';

const [march, april, may] = ['2026-03-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z', '2026-05-01T00:00:00.000Z'];

describe('what holds at an instant', () => {
  it('begins in the very instant that was named, and not before', () => {
    const entered = [{ from: april, value: 'P2D' }];
    expect(valueAt(entered, '2026-03-31T23:59:59.999Z')).toBeUndefined();
    expect(valueAt(entered, april)).toBe('P2D');
  });

  it('is what began last, in whatever order it was entered', () => {
    const entered = [
      { from: may, value: 'P3D' },
      { from: march, value: 'P1D' },
      { from: april, value: 'P2D' },
    ];
    expect([march, april, may].map((at) => valueAt(entered, at))).toEqual(['P1D', 'P2D', 'P3D']);
  });

  it('is, of two that begin at once, the one that was entered last', () => {
    const entered = [
      { from: april, value: 'P1D' },
      { from: april, value: 'P2D' },
    ];
    expect(valueAt(entered, may)).toBe('P2D');
  });
});
