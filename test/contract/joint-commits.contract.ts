import { describe, expect, it } from 'vitest';
import { VersionConflictError } from '#functions/lib/errors.ts';
import type { CaseStore } from '#functions/lib/ports.ts';
import { casesIn } from './cases-in.ts';
import { caseIdOf, commitTo, outboxOf, positionTasks, stateWith } from './stored-samples.ts';

/** Commits of several cases at once. `of` gives the store as it is in the test that runs. */
export function jointCommitsContract(of: () => CaseStore): void {
  const { caseId, loaded, created } = casesIn(of);

  describe('commits of several cases', () => {
    const two = caseIdOf(2);
    const both = async () => [await created(), await created(two)] as const;

    it('are written together', async () => {
      const [one, other] = await both();
      const tasks = positionTasks(caseId, ['WHO']);
      const idempotency = {
        person: 'p@example.org',
        key: 'k',
        requestHash: 'h',
        response: 1,
        expiresAtEpochSeconds: 9e9,
      };
      await of().commitTogether([
        commitTo(stateWith(caseId, { seq: 2, tasks }), one, { idempotency }),
        commitTo(stateWith(two, { seq: 2, title: 'both' }), other, { outbox: outboxOf(two, 2) }),
      ]);
      expect([(await loaded()).version, (await loaded(two)).version]).toEqual([one.version + 1, other.version + 1]);
      expect((await loaded(two)).state.title).toBe('both');
      expect([await of().history(caseId), await of().history(two)].map(({ length }) => length)).toEqual([2, 2]);
      expect(await of().tasksFor(['party:WHO'], undefined, 9)).toHaveLength(1);
      expect((await of().idempotent('p@example.org', 'k'))?.response).toBe(1);
    });

    it.each([0, 1])('are not written at all where one is out of date (%i)', async (stale) => {
      const stored = await both();
      const id = [caseId, two][stale] as string;
      await of().commit(commitTo(stateWith(id, { seq: 2 }), stored[stale]));
      const commits = stored.map((each) => commitTo(stateWith(each.state.caseId, { seq: 2, title: 'late' }), each));
      await expect(of().commitTogether(commits)).rejects.toBeInstanceOf(VersionConflictError);
      for (const each of [caseId, two]) expect((await loaded(each)).state.title).not.toBe('late');
      const other = [two, caseId][stale] as string;
      expect(await of().history(other)).toHaveLength(1);
    });

    it('leave each what it has to say, though the rows of lists do not find room with it', async () => {
      const [one, other] = await both();
      const parties = (count: number, of: string) => Array.from({ length: count }, (_, index) => `${of}${index}`);
      const many = { seq: 2, tasks: positionTasks(caseId, parties(70, 'A')) };
      const lists = parties(30, 'L').map((list) => ({ list, key: one.state.openedAt }));
      await of().commitTogether([
        commitTo(stateWith(caseId, many), one, { lists: [...(one.lists ?? []), ...lists] }),
        commitTo(stateWith(two, { seq: 2 }), other),
      ]);
      expect((await loaded()).state.seq).toBe(2);
      expect((await of().listed('decision', 'L29', undefined, 9)).map(({ item }) => item)).toEqual([{ caseId }]);
    });
  });
}
