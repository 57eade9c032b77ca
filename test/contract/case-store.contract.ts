import { beforeEach, describe, expect, it } from 'vitest';
import { type Chain, findingIn } from '#functions/lib/chain/check-chain.ts';
import { firstLink } from '#functions/lib/chain/link.ts';
import { VersionConflictError } from '#functions/lib/errors.ts';
import type { CaseStore, RosterStore } from '#functions/lib/ports.ts';
import { roster } from '../support/network.ts';
import { casesIn } from './cases-in.ts';
import { jointCommitsContract } from './joint-commits.contract.ts';
import {
  at,
  caseIdOf,
  commitTo,
  entryOf,
  eventOf,
  inRegister,
  outboxOf,
  positionTasks,
  stateWith,
} from './stored-samples.ts';

/** What every CaseStore does. `open` gives an empty one. */
export function caseStoreContract(
  open: () => Promise<{ cases: CaseStore; roster: Pick<RosterStore, 'current'> }>,
): void {
  let store: CaseStore;
  let rosterIn: RosterStore['current'];
  beforeEach(async () => {
    const opened = await open();
    store = opened.cases;
    rosterIn = () => opened.roster.current();
  });
  const { caseId, loaded, created } = casesIn(() => store);

  describe('commit', () => {
    it('keeps state and events; what is not there is undefined, and has no history', async () => {
      expect(await store.load(caseId)).toBeUndefined();
      expect(await store.history(caseId)).toEqual([]);
      const before = await created();
      expect(before).toMatchObject({ procedure: 'decision', state: stateWith(caseId) });
      const next = stateWith(caseId, { seq: 3, at: 'facilitation' });
      await store.commit(commitTo(next, before, { events: [eventOf(2), eventOf(3)] }));
      expect((await loaded()).state).toEqual(next);
      expect((await store.history(caseId)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    });

    it('gives several as they are asked for, more than one request has room for', async () => {
      const ids = Array.from({ length: 130 }, (_, index) => caseIdOf(index + 1));
      for (const id of ids) await created(id);
      const asked = [...ids.toReversed(), 'DEC-2026-9999', ids[0] ?? ''];
      const found = await store.loadAll(asked);
      expect(found.map((each) => each?.state.caseId)).toEqual([...ids.toReversed(), undefined, ids[0]]);
      expect(found.at(-1)).toEqual(await loaded(ids[0]));
      expect(await store.loadAll([])).toEqual([]);
    });

    it('keeps the nonce of a case as it was given first, and one of before nonces without any', async () => {
      await store.commit(commitTo(stateWith(caseId), undefined, { nonce: 'first' }));
      const before = await loaded();
      await store.commit(commitTo(stateWith(caseId, { seq: 2 }), before, { nonce: 'second' }));
      expect([before.nonce, (await loaded()).nonce, store.recent(caseId)?.nonce ?? 'first']).toEqual(
        Array(3).fill('first'),
      );
      const old = await created(caseIdOf(2));
      await store.commit(commitTo(stateWith(old.state.caseId, { seq: 2 }), old, { nonce: 'second' }));
      expect((await loaded(old.state.caseId)).nonce).toBeUndefined();
    });

    it('orders a history by number beyond nine and ninety-nine', async () => {
      let before = await created();
      for (let seq = 2; seq <= 120; seq += 40) {
        const numbers = Array.from({ length: 40 }, (_, index) => seq + index);
        await store.commit(
          commitTo(stateWith(caseId, { seq: seq + 39 }), before, { events: numbers.map((number) => eventOf(number)) }),
        );
        before = await loaded();
      }
      expect((await store.history(caseId)).map(({ seq }) => seq)).toEqual(
        Array.from({ length: 121 }, (_, index) => index + 1),
      );
    });

    it('refuses a version that is no longer the newest, and then writes nothing at all', async () => {
      const before = await created();
      await store.commit(commitTo(stateWith(caseId, { seq: 2 }), before));
      const stale = stateWith(caseId, { seq: 2, tasks: positionTasks(caseId, ['WHO']), title: 'stale' });
      const record = { person: 'p@example.org', key: 'k', requestHash: 'h', response: 1, expiresAtEpochSeconds: 9e9 };
      await expect(
        store.commit(commitTo(stale, before, { events: [eventOf(2), eventOf(3)], idempotency: record })),
      ).rejects.toBeInstanceOf(VersionConflictError);
      expect((await loaded()).state.title).not.toBe('stale');
      expect(await store.history(caseId)).toHaveLength(2);
      expect(await store.tasksFor(['party:WHO'], undefined, 9)).toEqual([]);
      expect(await store.idempotent('p@example.org', 'k')).toBeUndefined();
    });

    it('refuses to create a case that exists', async () => {
      await created();
      const again = store.commit(commitTo(stateWith(caseId, { title: 'again' }), undefined));
      await expect(again).rejects.toBeInstanceOf(VersionConflictError);
      expect((await loaded()).state.title).toBe(`Title of ${caseId}`);
    });

    it('lets one of many that read the same version win', async () => {
      const before = await created();
      const tries = await Promise.allSettled(
        Array.from({ length: 20 }, (_, index) =>
          store.commit(commitTo(stateWith(caseId, { seq: 2, title: `try ${index}` }), before)),
        ),
      );
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await store.history(caseId)).toHaveLength(2);
    });

    it('keeps texts of the greatest length in six languages', async () => {
      const before = await created();
      const text = 'ع'.repeat(50_000);
      await store.commit(commitTo(stateWith(caseId, { seq: 2 }), before, { events: [eventOf(2, { text })] }));
      expect((await store.history(caseId))[1]?.data['text']).toBe(text);
    });
  });

  jointCommitsContract(() => store);

  it('a roster comes into force with the commit that says so, or not at all', async () => {
    const before = await created();
    await store.commit(commitTo(stateWith(caseId, { seq: 2 }), before, { roster }));
    expect(await rosterIn()).toEqual(roster);
    const other = { ...roster, people: roster.people.slice(1) };
    await expect(
      store.commit(commitTo(stateWith(caseId, { seq: 2 }), before, { roster: other })),
    ).rejects.toBeInstanceOf(VersionConflictError);
    expect(await rosterIn()).toEqual(roster);
  });

  describe('a case read together with its history', () => {
    it('is the case and the history, and undefined where there is none', async () => {
      expect(await store.loadWithHistory(caseId)).toBeUndefined();
      const before = await created();
      const tasks = positionTasks(caseId, ['WHO']);
      const lists = [inRegister(entryOf(caseId, at))];
      const outbox = outboxOf(caseId, 2);
      await store.commit(commitTo(stateWith(caseId, { seq: 2, tasks }), before, { lists, outbox }));
      expect(await store.loadWithHistory(caseId)).toMatchObject({
        stored: await loaded(),
        history: await store.history(caseId),
      });
    });

    it('is known to be as it was recorded, or that an event is not', async () => {
      const chainOf = async () => (await store.loadWithHistory(caseId))?.chain as Chain;
      const before = await created();
      await store.commit(commitTo(stateWith(caseId, { seq: 2 }), before));
      expect(findingIn(await chainOf())).toBeUndefined();
      expect((await store.chained(caseId)).map(({ event }) => event.seq)).toEqual([1, 2]);
      const wrong = { links: [firstLink('DEC-2026-9999')] };
      await store.commit(commitTo(stateWith(caseId, { seq: 3 }), await loaded(), wrong));
      expect(findingIn(await chainOf())).toEqual({ seq: 2, what: 'altered' });
    });
  });

  describe('what is remembered of a case', () => {
    it('may be old, but is never what a commit has refused', async () => {
      const before = await created();
      await store.commit(commitTo(stateWith(caseId, { seq: 2, title: 'newest' }), before));
      await expect(store.commit(commitTo(stateWith(caseId, { seq: 2, title: 'refused' }), before))).rejects.toThrow();
      expect(store.recent(caseId)?.state.title).not.toBe('refused');
      await loaded();
      expect(store.recent(caseId)?.state.title).not.toBe('refused');
      expect((await loaded()).state.title).toBe('newest');
    });
  });

  describe('idempotency', () => {
    const record = { person: 'iom@example.org', key: 'a', requestHash: 'h', expiresAtEpochSeconds: 9_000_000_000 };

    it('keeps what was answered, by person and key', async () => {
      const before = await created();
      const response = { caseId, state: 'submitted', late: true };
      await store.commit(commitTo(stateWith(caseId, { seq: 2 }), before, { idempotency: { ...record, response } }));
      expect(await store.idempotent('iom@example.org', 'a')).toEqual({ ...record, response });
      expect(await store.idempotent('ilo@example.org', 'a')).toBeUndefined();
      expect(await store.idempotent('iom@example.org', 'b')).toBeUndefined();
    });

    it('refuses a key that was used, also with another case', async () => {
      await store.commit(commitTo(stateWith(caseId), undefined, { idempotency: { ...record, response: 1 } }));
      const other = caseIdOf(2);
      const second = store.commit(commitTo(stateWith(other), undefined, { idempotency: { ...record, response: 2 } }));
      await expect(second).rejects.toBeInstanceOf(VersionConflictError);
      expect(await store.load(other)).toBeUndefined();
      expect((await store.idempotent('iom@example.org', 'a'))?.response).toBe(1);
    });
  });

  describe('the token of a waiting machine', () => {
    it('is kept while the case is in the stage, until the commit that hands it over', async () => {
      await created();
      expect(await store.keepToken(caseId, 'screening', 0, 'token')).toBeUndefined();
      expect((await loaded()).waitToken).toBe('token');
      await store.commit(commitTo(stateWith(caseId, { seq: 2 }), await loaded()));
      expect((await loaded()).waitToken).toBe('token');
      const moved = commitTo(stateWith(caseId, { seq: 3 }), await loaded(), { stage: 'delivery', forgetToken: true });
      await store.commit(moved);
      expect((await loaded()).waitToken).toBeUndefined();
    });

    it('is not kept once the case has left the stage: the case is answered instead', async () => {
      const before = await created();
      await store.commit(commitTo(stateWith(caseId, { seq: 2, at: 'circulated' }), before, { stage: 'delivery' }));
      const elsewhere = await store.keepToken(caseId, 'screening', 0, 'token');
      expect(elsewhere?.state.at).toBe('circulated');
      expect((await loaded()).waitToken).toBeUndefined();
    });

    it('moves the version, so that whoever has read before it was kept reads again and answers the machine', async () => {
      const before = await created();
      await store.keepToken(caseId, 'screening', 0, 'token');
      const blind = commitTo(stateWith(caseId, { seq: 2 }), before, { stage: 'delivery', forgetToken: true });
      await expect(store.commit(blind)).rejects.toBeInstanceOf(VersionConflictError);
      expect((await loaded()).waitToken).toBe('token');
    });
  });

  it('keeps no token of a flow that was restarted', async () => {
    const before = await created();
    await store.commit(commitTo(stateWith(caseId, { seq: 2 }), before, { flow: 1 }));
    expect(await store.keepToken(caseId, 'screening', 0, 'old')).toMatchObject({ flow: 1 });
    expect(await store.keepToken(caseId, 'screening', 1, 'new')).toBeUndefined();
    await store.commit(commitTo(stateWith(caseId, { seq: 3 }), await loaded(), { flow: 1 }));
    expect(await loaded()).toMatchObject({ flow: 1, waitToken: 'new' });
    expect(await store.keepToken(caseId, 'screening', 2, 'from the future')).toMatchObject({ flow: 1 });
  });

  describe('what is expected of a case', () => {
    const at = (hour: number): string => `2026-03-01T${String(hour).padStart(2, '0')}:00:00.000Z`;
    const watchAt = (hour: number) => ({ dueBy: at(23), takenUpBy: at(hour), lookAt: at(hour) });

    it('is kept with it, and has it looked at when it is time, the longest overdue first, until it rests', async () => {
      for (const [number, hour] of [
        [1, 12],
        [2, 10],
        [3, 14],
      ] as const) {
        const id = caseIdOf(number);
        await store.commit(commitTo(stateWith(id), undefined, { watch: watchAt(hour) }));
        expect((await loaded(id)).watch).toEqual(watchAt(hour));
      }
      expect(await store.toLookAt(at(9))).toEqual([]);
      expect(await store.toLookAt(at(12))).toEqual([2, 1].map(caseIdOf));
      const two = caseIdOf(2);
      await store.commit(commitTo(stateWith(two, { seq: 2 }), await loaded(two), { watch: watchAt(13) }));
      expect(await store.toLookAt(at(12))).toEqual([1].map(caseIdOf));
      expect(await store.toLookAt(at(13))).toEqual([1, 2].map(caseIdOf));
      await store.commit(commitTo(stateWith(two, { seq: 3 }), await loaded(two)));
      expect(await store.toLookAt('9')).toEqual([1, 3].map(caseIdOf));
      expect((await loaded(two)).watch).toBeUndefined();
    });

    it('is put off for a case that has not changed, and for no other', async () => {
      await store.commit(commitTo(stateWith(caseId), undefined, { watch: watchAt(10) }));
      const before = await loaded();
      await store.lookAgain(caseId, before, { ...watchAt(10), lookAt: at(20) });
      expect(await store.toLookAt(at(19))).toEqual([]);
      expect(await store.toLookAt(at(20))).toEqual([caseId]);
      await expect(store.lookAgain(caseId, before, watchAt(22))).rejects.toBeInstanceOf(VersionConflictError);
      await expect(store.commit(commitTo(stateWith(caseId, { seq: 2 }), before))).rejects.toBeInstanceOf(
        VersionConflictError,
      );
      expect(await store.toLookAt(at(20))).toEqual([caseId]);
    });
  });

  it('numbers have no twins, and begin anew for each year and prefix', async () => {
    const numbers = await Promise.all(Array.from({ length: 30 }, () => store.nextNumber('DEC', '2026')));
    expect(numbers.sort((one, other) => one - other)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(await store.nextNumber('DEC', '2027')).toBe(1);
    expect(await store.nextNumber('CN', '2026')).toBe(1);
  });
}
