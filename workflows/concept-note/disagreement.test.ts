import { expect, it } from 'vitest';
import { disagreementIn } from './disagreement.ts';

const scored = (criterion: string, ...scores: number[]) =>
  scores.map((score) => ({ criterion, score, counts: 'yes' as const }));

it('puts first on what reviewers are furthest apart, and leaves out what one alone has scored or what does not count', () => {
  const late = { criterion: 'C7', score: 1, counts: 'no' as const };
  const given = [...scored('C5', 3, 4), ...scored('C9', 5, 1, 3), ...scored('C6', 2, 2), ...scored('C7', 5), late];
  expect(disagreementIn(given)).toEqual([
    { criterion: 'C9', scores: 3, lowest: 1, highest: 5 },
    { criterion: 'C5', scores: 2, lowest: 3, highest: 4 },
    { criterion: 'C6', scores: 2, lowest: 2, highest: 2 },
  ]);
});

it('keeps the order in which criteria were scored where reviewers are equally far apart', () => {
  const given = [...scored('C6', 1, 2), ...scored('C5', 4, 5)];
  expect(disagreementIn(given).map(({ criterion }) => criterion)).toEqual(['C6', 'C5']);
});
