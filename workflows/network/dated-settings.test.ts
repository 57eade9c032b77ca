import { describe, expect, it } from 'vitest';
import { heldAt, newestDecision } from './dated-settings.ts';

const [march, april, may] = ['2026-03-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z', '2026-05-01T00:00:00.000Z'];

describe('what holds at an instant', () => {
  it('begins in the very instant that was named, and not before', () => {
    const entered = [{ from: april, value: 'P2D' }];
    expect(heldAt(entered, '2026-03-31T23:59:59.999Z')).toBeUndefined();
    expect(heldAt(entered, april)?.value).toBe('P2D');
  });

  it('is what began last, in whatever order it was entered', () => {
    const entered = [
      { from: may, value: 'P3D' },
      { from: march, value: 'P1D' },
      { from: april, value: 'P2D' },
    ];
    expect([march, april, may].map((at) => heldAt(entered, at)?.value)).toEqual(['P1D', 'P2D', 'P3D']);
  });

  it('is, of two that begin at once, the one that was entered last', () => {
    const entered = [
      { from: april, value: 'P1D' },
      { from: april, value: 'P2D' },
    ];
    expect(heldAt(entered, may)?.value).toBe('P2D');
  });
});

describe('the decision on which what holds rests', () => {
  const entered = {
    one: [
      { from: march, value: 'P1D', adoptedBy: 'EC/2026/1' },
      { from: may, value: 'P2D', adoptedBy: null },
    ],
    other: [{ from: april, value: 'yes', adoptedBy: 'EC/2026/2' }],
    ofFile: [{ from: may, value: 'P3D' }],
  };
  const names = ['one', 'other', 'ofFile'];

  it('is that of the newest change that holds, and nobody’s word where that names none', () => {
    expect([march, april, may].map((at) => newestDecision(entered, names, at))).toEqual([
      'EC/2026/1',
      'EC/2026/2',
      null,
    ]);
  });

  it('is, of two that begin at once, that of the setting named last, whichever was entered first', () => {
    const [first, second] = [
      { from: april, value: 'P1D', adoptedBy: 'EC/2026/1' },
      { from: april, value: 'P2D', adoptedBy: 'EC/2026/2' },
    ];
    for (const tied of [
      { one: [first], other: [second] },
      { other: [second], one: [first] },
    ])
      expect(newestDecision(tied, ['one', 'other'], may)).toBe('EC/2026/2');
  });

  it('is, of two changes of one setting that begin at once, that of the one entered last', () => {
    const tied = {
      one: [
        { from: april, value: 'P1D', adoptedBy: 'EC/2026/1' },
        { from: april, value: 'P2D', adoptedBy: 'EC/2026/2' },
      ],
    };
    expect(newestDecision(tied, ['one'], may)).toBe('EC/2026/2');
  });

  it('is not said where only the roster file spoke', () => {
    expect(newestDecision(entered, ['ofFile', 'unknown'], may)).toBeUndefined();
  });
});
