import { expect, it } from 'vitest';
import { assignee } from '#schemas/task.ts';
import { stateWith } from '#test/contract/stored-samples.ts';
import { foundByReaders, inRegister } from './projections.ts';

const readers = [assignee.party('IOM'), assignee.person('iom@example.org')];
const listsWhile = (at: 'draft' | 'submitted' | 'withdrawn') =>
  foundByReaders(stateWith('DEC-2026-0001', { at }), readers).map(({ list }) => list);

it('a case stands in the drafts of its proposer while it is one, and from then on among the cases alone', () => {
  expect(listsWhile('draft').every((list) => list.startsWith('draft:'))).toBe(true);
  for (const at of ['submitted', 'withdrawn'] as const)
    expect(listsWhile(at)).toEqual(['common', 'party:IOM', 'person:iom@example.org']);
});

it('an outcome stands in the register once it is final, with the version that it ended with', () => {
  const outcome = { kind: 'adopted', at: '2026-03-05T09:00:00.000Z', version: 1 };
  const decided = { title: 'A group', outcome, texts: [] };
  expect(inRegister({ ...decided, registeredAt: undefined })).toEqual([]);
  expect(inRegister({ ...decided, registeredAt: '2026-03-06T09:00:00.000Z' })).toMatchObject([
    { list: 'register', key: '2026-03-06T09:00:00.000Z', withText: 1 },
  ]);
});
