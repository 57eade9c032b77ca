import { expect, it } from 'vitest';
import { explain } from './explain.ts';
import type { Candidate, Work } from './problem.ts';

const named = { key: 'named', params: { parties: ['ILO'] } };
const person = (id: string, themes: string[], load = 0, mostLoad = 3): Candidate => ({ id, themes, load, mostLoad });
const people = [
  person('ilo', ['gender']),
  person('who', ['rights', 'gender']),
  person('full', ['rights'], 3),
  person('idle', []),
  person('late', ['rights'], 2),
  person('spare', ['child']),
  person('more', ['rights'], 1),
];
const work = (id: string, more: Partial<Work> = {}): Work => ({
  id,
  themes: ['rights', 'gender', 'child'],
  wanted: 2,
  excluded: { ilo: named },
  pinned: [],
  ...more,
});

it('says of everybody why they take a work, or why they do not', () => {
  const works = [work('one', { pinned: ['idle'] }), work('two', { themes: [], wanted: 3 })];
  const [one, two] = explain({ works, people }, { one: ['idle', 'who'], two: ['idle', 'late'] });
  const reasons = Object.fromEntries((one?.choices ?? []).map(({ person: id, reason }) => [id, reason]));
  expect(reasons).toEqual({
    idle: { key: 'assignment.because.pinned', params: { load: 2 } },
    who: { key: 'assignment.because.covers', params: { load: 1 } },
    ilo: named,
    full: { key: 'assignment.not.at-most', params: { load: 3, most: 3 } },
    late: { key: 'assignment.not.full-by-this', params: { load: 3, most: 3 } },
    spare: { key: 'assignment.not.needed-elsewhere', params: { load: 0 } },
    more: { key: 'assignment.not.adds-nothing', params: { load: 1 } },
  });
  expect(one?.choices.slice(0, 2).map(({ person: id }) => id)).toEqual(['who', 'idle']);
  expect(one).toMatchObject({ open: ['child'], missing: 0 });
  expect(two?.choices.find(({ person: id }) => id === 'late')?.reason.key).toBe('assignment.because.least-load');
  expect(two).toMatchObject({ open: [], missing: 1 });
});
