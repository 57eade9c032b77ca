import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseStore, Listed, Listing, Placed } from '#functions/lib/ports.ts';
import { assignee, type Task } from '#schemas/task.ts';
import { casesIn } from './cases-in.ts';
import {
  caseIdOf,
  commitTo,
  entryOf,
  inLists,
  inRegister,
  later,
  positionTasks,
  stateWith,
  taskOf,
} from './stored-samples.ts';

/** How every CaseStore lists cases and tasks. `open` gives an empty one. */
export function caseListsContract(open: () => Promise<CaseStore>): void {
  let store: CaseStore;
  beforeEach(async () => {
    store = await open();
  });
  const { caseId, loaded, created } = casesIn(() => store);
  const casesOf = (placed: readonly Placed<Listed>[]) => placed.map(({ item }) => item.caseId);
  const listedIn = async (list: string) => casesOf(await store.listed('decision', list, undefined, 500));
  const listedFrom = (before: string | undefined, limit: number) => store.listed('decision', 'common', before, limit);
  const openedAt = (number: number) => ({ openedAt: `2026-03-0${number}T09:00:00.000Z` });

  /** All pages, each begun after the last place of the one before. */
  async function allOf<T>(page: (after: string | undefined) => Promise<Placed<T>[]>, limit: number): Promise<T[]> {
    const all: T[] = [];
    for (let after: string | undefined; ; ) {
      const placed = await page(after);
      expect(placed.length).toBeLessThanOrEqual(limit);
      all.push(...placed.map(({ item }) => item));
      if (placed.length < limit) return all;
      after = placed.at(-1)?.place;
    }
  }

  describe('lists', () => {
    it('give their cases, the latest opened first, in pages, whatever else has changed', async () => {
      for (const number of [3, 1, 7, 5, 2, 6, 4]) {
        const since = `2026-04-0${8 - number}T09:00:00.000Z`;
        await created(caseIdOf(number), { ...openedAt(number), since });
      }
      const newestFirst = [7, 6, 5, 4, 3, 2, 1].map(caseIdOf);
      expect((await allOf((before) => listedFrom(before, 3), 3)).map((each) => each.caseId)).toEqual(newestFirst);
      expect(await allOf((before) => store.inSituation('decision', 'submitted', before, 3), 3)).toEqual(newestFirst);
      expect(await store.listed('other', 'common', undefined, 9)).toEqual([]);
    });

    it('give them from the other end as well, the first opened before the others', async () => {
      for (const number of [3, 1, 7, 5, 2, 6, 4]) await created(caseIdOf(number), openedAt(number));
      const fromFirst = (after: string | undefined) => store.listedFromFirst('decision', 'common', after, 3);
      expect((await allOf(fromFirst, 3)).map((each) => each.caseId)).toEqual([1, 2, 3, 4, 5, 6, 7].map(caseIdOf));
      const inSituation = (after: string | undefined) => store.oldestIn('decision', 'submitted', after, 3);
      expect(await allOf(inSituation, 3)).toEqual([1, 2, 3, 4, 5, 6, 7].map(caseIdOf));
      expect(await store.oldestIn('decision', 'adopted', undefined, 9)).toEqual([]);
      expect(await store.listedFromFirst('other', 'common', undefined, 9)).toEqual([]);
    });

    it('tell cases that were opened at the same instant apart', async () => {
      for (let number = 1; number <= 5; number += 1) await created(caseIdOf(number), openedAt(1));
      const all = await allOf((before) => listedFrom(before, 2), 2);
      expect(all.map((each) => each.caseId)).toEqual([5, 4, 3, 2, 1].map(caseIdOf));
    });

    it('follow a case from one situation to the next, at the same place', async () => {
      const before = await created();
      const [first] = await store.inSituation('decision', 'submitted', undefined, 9);
      await store.commit(commitTo(stateWith(caseId, { seq: 2, at: 'adopted', since: later }), before));
      expect(await store.inSituation('decision', 'submitted', undefined, 9)).toEqual([]);
      expect(await store.inSituation('decision', 'adopted', undefined, 9)).toEqual([first]);
      expect(await store.inSituation('other', 'adopted', undefined, 9)).toEqual([]);
    });

    it('have the case from the commit that puts it there until the one that takes it away', async () => {
      await store.commit(
        commitTo(stateWith(caseId), undefined, {
          lists: inLists(stateWith(caseId), 'draft:party:IOM'),
        }),
      );
      expect(await listedIn('draft:party:IOM')).toEqual([caseId]);
      expect(await listedIn('common')).toEqual([]);
      const change = (seq: number, lists: string[]) => async () =>
        store.commit(
          commitTo(stateWith(caseId, { seq }), await loaded(), { lists: inLists(stateWith(caseId), ...lists) }),
        );
      await change(2, ['common', 'party:IOM'])();
      expect(await Promise.all(['draft:party:IOM', 'common', 'party:IOM'].map(listedIn))).toEqual([
        [],
        [caseId],
        [caseId],
      ]);
      await change(3, ['common', 'party:IOM'])();
      await change(4, ['party:IOM', 'party:ILO'])();
      expect(await Promise.all(['common', 'party:IOM', 'party:ILO'].map(listedIn))).toEqual([[], [caseId], [caseId]]);
    });

    it('take in all of eighty parties in the commit that opens a task for each', async () => {
      const parties = Array.from({ length: 80 }, (_, index) => `P${index + 1}`);
      const before = await created();
      const lists = ['common', ...parties.map((party) => `party:${party}`)];
      const rows = inLists(stateWith(caseId), ...lists);
      const common = { lists: inLists(stateWith(caseId), 'common') };
      await store.commit(
        commitTo(stateWith(caseId, { seq: 2, tasks: positionTasks(caseId, parties) }), before, { lists: rows }),
      );
      for (const list of lists) expect(await listedIn(list)).toEqual([caseId]);
      await store.commit(commitTo(stateWith(caseId, { seq: 3, tasks: {} }), await loaded(), common));
      await store.commit(commitTo(stateWith(caseId, { seq: 4, tasks: {} }), await loaded(), common));
      for (const party of parties) expect(await listedIn(`party:${party}`)).toEqual([]);
      expect(await listedIn('common')).toEqual([caseId]);
    });

    it('say what they are given of a case, at its place, until it leaves them', async () => {
      const agenda = (of: object, digest: string) => [
        ...inLists(stateWith(caseId), 'common'),
        { list: 'agenda', key: later, digest, line: { caseId, ...of } },
      ];
      const lines = async () => store.listed('decision', 'agenda', undefined, 9);
      await store.commit(commitTo(stateWith(caseId), undefined, { lists: agenda({ minutes: 5 }, 'a') }));
      const place = `${later}#${caseId}`;
      expect(await lines()).toEqual([{ place, item: { caseId, line: { caseId, minutes: 5 } } }]);
      const [common, standing] = agenda({}, 'a').map(({ list, key, digest }) => ({ list, key, digest }));
      expect((await loaded()).lists).toEqual([{ list: 'common', key: stateWith(caseId).openedAt }, standing]);
      const unsaid = [common, standing] as Listing[];
      await store.commit(commitTo(stateWith(caseId, { seq: 2 }), await loaded(), { lists: unsaid }));
      expect(await lines()).toEqual([{ place, item: { caseId, line: { caseId, minutes: 5 } } }]);
      const changed = { lists: agenda({ minutes: 9 }, 'b') };
      await store.commit(commitTo(stateWith(caseId, { seq: 3 }), await loaded(), changed));
      expect(await lines()).toEqual([{ place, item: { caseId, line: { caseId, minutes: 9 } } }]);
      await store.commit(commitTo(stateWith(caseId, { seq: 4 }), await loaded(), {}));
      expect(await lines()).toEqual([]);
    });

    it('never say what a refused commit says, however much it writes', async () => {
      const parties = Array.from({ length: 80 }, (_, index) => `P${index + 1}`);
      const before = await created();
      const state = stateWith(caseId, { seq: 2, tasks: positionTasks(caseId, parties) });
      const lists = [
        ...inLists(state, ...parties.map((party) => `party:${party}`)),
        inRegister(entryOf(caseId, later)),
        { list: 'agenda', key: later, digest: 'a', line: { caseId } },
      ];
      const old = { ...before, version: before.version + 1 };
      await expect(store.commit(commitTo(state, old, { lists }))).rejects.toThrow();
      expect(await store.listed('decision', 'agenda', undefined, 9)).toEqual([]);
      await store.commit(commitTo(state, before, { lists }));
      expect(await store.listed('decision', 'agenda', undefined, 9)).toHaveLength(1);
      await store.commit(commitTo(stateWith(caseId, { seq: 3, tasks: {} }), await loaded(), { lists: [] }));
      expect(await store.listed('decision', 'agenda', undefined, 9)).toEqual([]);
    });
  });

  describe('cases to be looked at', () => {
    it('are given in pages as well', async () => {
      for (let number = 1; number <= 5; number += 1) {
        const at = `2026-03-0${6 - number}T09:00:00.000Z`;
        await store.commit(commitTo(stateWith(caseIdOf(number)), undefined, { watch: { dueBy: at, lookAt: at } }));
      }
      const now = '2026-03-04T09:00:00.000Z';
      expect(await allOf((after) => store.toLookAtFrom(now, after, 2), 2)).toEqual([5, 4, 3, 2].map(caseIdOf));
      expect(await store.toLookAtFrom(now, '2026-03-09T09:00:00.000Z#x', 2)).toEqual([]);
    });
  });

  describe('open tasks', () => {
    const tasksOf = async (assignees: readonly string[]) =>
      (await store.tasksFor(assignees, undefined, 500)).map(({ item }) => item);

    it('are found by each assignee, once for somebody who is asked in two ways, until they close', async () => {
      const screen = taskOf(caseId, 'screen', [assignee.role('secretariat'), assignee.person('s@example.org')]);
      await created(caseId, { tasks: { [screen.taskId]: screen } });
      for (const who of [
        ['role:secretariat'],
        ['person:s@example.org'],
        ['role:secretariat', 'person:s@example.org'],
      ]) {
        expect(await tasksOf(who)).toEqual([{ task: screen, title: `Title of ${caseId}` }]);
      }
      expect(await tasksOf(['role:auditor'])).toEqual([]);
      const due = { ...screen, dueAt: '2026-04-01T00:00:00.000Z' };
      await store.commit(commitTo(stateWith(caseId, { seq: 2, tasks: { [due.taskId]: due } }), await loaded()));
      expect((await tasksOf(['role:secretariat'])).map(({ task }) => task)).toEqual([due]);
      const titles = { fr: 'Titre' };
      const called = stateWith(caseId, { seq: 3, tasks: { [due.taskId]: due }, titles });
      await store.commit(commitTo(called, await loaded()));
      expect(await tasksOf(['role:secretariat'])).toEqual([{ task: due, title: `Title of ${caseId}`, titles }]);
      await store.commit(commitTo(stateWith(caseId, { seq: 4, tasks: {} }), await loaded()));
      expect(await tasksOf(['role:secretariat', 'person:s@example.org'])).toEqual([]);
    });

    it('open and close for fifty members in one commit', async () => {
      const parties = Array.from({ length: 50 }, (_, index) => `P${index + 1}`);
      const before = await created();
      const tasks = positionTasks(caseId, parties);
      await store.commit(commitTo(stateWith(caseId, { seq: 2, tasks }), before));
      for (const party of parties) expect(await tasksOf([`party:${party}`])).toHaveLength(1);
      await store.commit(commitTo(stateWith(caseId, { seq: 3, tasks: {} }), await loaded()));
      expect(await tasksOf(parties.map((party) => `party:${party}`))).toEqual([]);
    });

    it('come in pages, what is due first before the others and the undated last, the latest opened first, whomever of several assignees they are asked of', async () => {
      const [person, party] = [assignee.person('iom@example.org'), assignee.party('IOM')];
      for (let number = 1; number <= 7; number += 1) {
        const to = [[person], [party], [person, party]][number % 3] as Task['assignees'];
        const due =
          number % 2 === 0
            ? {}
            : { dueAt: [`2026-04-1${8 - number}`, `2026-04-1${8 - number}T09:00:00.000Z`][number % 3] ?? '2026-05-01' };
        const task = { ...taskOf(caseIdOf(number), 'sign', to), ...openedAt(number), ...due };
        await created(caseIdOf(number), { tasks: { [task.taskId]: task } });
      }
      const all = await allOf((after) => store.tasksFor([person, party], after, 3), 3);
      expect(all.map(({ task }) => task.taskId.slice(0, caseId.length))).toEqual([7, 3, 1, 5, 6, 4, 2].map(caseIdOf));
    });
  });
}
