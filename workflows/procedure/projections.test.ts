import { expect, it } from 'vitest';
import { assignee } from '#schemas/task.ts';
import { stateWith } from '#test/contract/stored-samples.ts';
import { foundByReaders } from './projections.ts';

const readers = [assignee.party('IOM'), assignee.person('iom@example.org')];
const listsWhile = (at: 'draft' | 'submitted' | 'withdrawn') =>
  foundByReaders(stateWith('DEC-2026-0001', { at }), readers).map(({ list }) => list);

it('a case stands in the drafts of its proposer while it is one, and from then on among the cases alone', () => {
  expect(listsWhile('draft').every((list) => list.startsWith('draft:'))).toBe(true);
  for (const at of ['submitted', 'withdrawn'] as const)
    expect(listsWhile(at)).toEqual(['common', 'party:IOM', 'person:iom@example.org']);
});
