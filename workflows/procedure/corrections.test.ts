import { describe, expect, it } from 'vitest';
import { correctionsIn } from './corrections.ts';

const entry = (seq: number, told: { enters?: string; corrects?: string }) => ({ seq, told });

describe('corrections in a history', () => {
  it('lead to the latest entry of their name before them, and the other way round', () => {
    const history = [
      entry(1, { enters: 'position ILO' }),
      entry(2, { enters: 'position WHO' }),
      entry(3, { corrects: 'position ILO' }),
      entry(4, { enters: 'position ILO' }),
      entry(5, { corrects: 'position ILO' }),
    ];
    expect([...correctionsIn(history)].sort(([one], [other]) => one - other)).toEqual([
      [1, { correctedBy: 3 }],
      [3, { corrects: 1 }],
      [4, { correctedBy: 5 }],
      [5, { corrects: 4 }],
    ]);
  });

  it('name nothing that whoever reads does not have', () => {
    expect(correctionsIn([entry(3, { corrects: 'position ILO' })])).toEqual(new Map());
    expect(correctionsIn([entry(1, { enters: 'position ILO' })])).toEqual(new Map());
  });
});
