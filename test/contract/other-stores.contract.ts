import { beforeEach, describe, expect, it } from 'vitest';
import { VersionConflictError } from '#functions/lib/errors.ts';
import type { CaseStore, CounterStore, OutboxStore, ReceivedMailStore, RegisterStore } from '#functions/lib/ports.ts';
import type { Changes } from '#functions/lib/search/changes.ts';
import type { SessionStore, SignInStore } from '#functions/lib/sign-in/ports.ts';
import { blankBook } from '#workflows/books/blank-book.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { receivedMailsContract } from './received-mails.contract.ts';
import { at, caseIdOf, commitTo, entryOf, inRegister, later, outboxOf, stateWith } from './stored-samples.ts';

/** The stores beside the cases, over the same table. */
export type Stores = {
  readonly cases: CaseStore;
  readonly outbox: OutboxStore;
  readonly register: RegisterStore;
  readonly signIns: SignInStore;
  readonly counters: CounterStore;
  readonly sessions: SessionStore;
  readonly receivedMails: ReceivedMailStore;
  readonly changes: Changes;
};

/** What outbox, register, sign-in store and that of received mails do. `open` gives empty ones. */
export function otherStoresContract(open: () => Promise<Stores>): void {
  let stores: Stores;
  beforeEach(async () => {
    stores = await open();
  });

  describe('a period', () => {
    const claim = { procedure: 'decision', period: '2026', before: undefined };
    const holder = () => stores.cases.holderOf('decision', '2026');

    it('is that of the case that claims it first, and no commit of another is written', async () => {
      const [one, other] = [caseIdOf(1), caseIdOf(2)];
      expect(await holder()).toBeUndefined();
      await stores.cases.commit({ ...commitTo(stateWith(one), undefined), claim });
      const late = stores.cases.commit({ ...commitTo(stateWith(other), undefined), claim });
      await expect(late).rejects.toBeInstanceOf(VersionConflictError);
      expect([await holder(), await stores.cases.load(other)]).toEqual([one, undefined]);
      expect(await stores.cases.holderOf('decision', '2027')).toBeUndefined();
    });

    it('goes over to another that knows who had it, once', async () => {
      const [one, ...others] = [caseIdOf(1), caseIdOf(2), caseIdOf(3)];
      await stores.cases.commit({ ...commitTo(stateWith(one), undefined), claim });
      const after = (caseId: string) =>
        stores.cases.commit({ ...commitTo(stateWith(caseId), undefined), claim: { ...claim, before: one } });
      const done = await Promise.allSettled(others.map(after));
      expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await holder()).toBe(others[done.findIndex(({ status }) => status === 'fulfilled')]);
    });
  });

  describe('changes', () => {
    it('are those that commits have made, each with its version, by the clock of this process', async () => {
      const [startedAt, one, other] = [new Date(Date.now() - 1).toISOString(), caseIdOf(1), caseIdOf(2)];
      await stores.cases.commit(commitTo(stateWith(one), undefined));
      const before = await stores.cases.load(one);
      await stores.cases.commit(commitTo(stateWith(other), undefined));
      await stores.cases.commit(commitTo(stateWith(one, { seq: 2 }), before));
      const changed = await stores.changes.since(startedAt);
      expect(new Set(changed)).toEqual(
        new Set([
          { caseId: one, version: 1 },
          { caseId: other, version: 1 },
          { caseId: one, version: 2 },
        ]),
      );
      expect(await stores.changes.since(new Date(Date.now() + 1000).toISOString())).toEqual([]);
    });
  });

  describe('outbox', () => {
    const owe = (number: number, claimedUntil = later) =>
      stores.cases.commit(
        commitTo(stateWith(caseIdOf(number)), undefined, {
          outbox: outboxOf(caseIdOf(number), 1),
          outboxClaimedUntil: claimedUntil,
        }),
      );

    it('gives what was left behind once its claim has run out, and not before', async () => {
      await owe(1);
      expect(await stores.outbox.leftBehind(at, false, 10)).toEqual([]);
      expect(await stores.outbox.leftBehind('2026-03-02T09:01:00.001Z', false, 10)).toEqual([outboxOf(caseIdOf(1), 1)]);
      expect(await stores.outbox.leftBehind(at, true, 10)).toEqual([outboxOf(caseIdOf(1), 1)]);
    });

    it('gives news when their time has come, goes on where it was noted, and forgets what is told', async () => {
      const news = { book: 'SET-network', version: 7, changed: ['remindAfter'], from: at };
      const book = { ...blankBook('SET-network', 'Settings', at), seq: 7, entered: {} } as unknown as DecisionState;
      await stores.cases.commit(
        commitTo(book, undefined, { procedure: 'settings', lists: [], news: [{ owed: { news }, notBefore: later }] }),
      );
      expect(await stores.outbox.leftBehind(at, false, 10)).toEqual([]);
      expect(await stores.outbox.leftBehind('2026-03-02T09:01:00.001Z', false, 10)).toEqual([{ news }]);
      await stores.outbox.keepNews({ news: { ...news, after: 'a place' } });
      expect(await stores.outbox.leftBehind(at, true, 10)).toEqual([{ news: { ...news, after: 'a place' } }]);
      await stores.outbox.done('SET-network', 7);
      expect(await stores.outbox.leftBehind(at, true, 10)).toEqual([]);
    });

    it('gives the oldest first, no more than asked for, and nothing that is done', async () => {
      await owe(1, '2026-03-02T09:03:00.000Z');
      await owe(2, '2026-03-02T09:01:00.000Z');
      await owe(3, '2026-03-02T09:02:00.000Z');
      const now = '2026-03-02T10:00:00.000Z';
      const left = async (limit: number) =>
        (await stores.outbox.leftBehind(now, false, limit)).map((owed) => ('caseId' in owed ? owed.caseId : owed));
      expect(await left(10)).toEqual([2, 3, 1].map(caseIdOf));
      expect(await left(2)).toEqual([2, 3].map(caseIdOf));
      await stores.outbox.done(caseIdOf(3), 1);
      await stores.outbox.done(caseIdOf(3), 1);
      expect(await left(10)).toEqual([2, 1].map(caseIdOf));
    });
  });

  describe('digests', () => {
    const digest = { person: 'iom@example.org', date: '2026-03-02' };
    const tomorrow = { ...digest, date: '2026-03-03' };

    it('are owed once, also when many owe at once, and never again once they are done', async () => {
      const owed = await Promise.all(Array.from({ length: 10 }, () => stores.outbox.oweDigest(digest, later)));
      expect(owed.filter((first) => first)).toHaveLength(1);
      await stores.outbox.digestDone(digest);
      await stores.outbox.digestDone(digest);
      expect(await stores.outbox.oweDigest(digest, later)).toBe(false);
      expect(await stores.outbox.oweDigest(tomorrow, later)).toBe(true);
      expect(await stores.outbox.oweDigest({ ...digest, person: 'ilo@example.org' }, later)).toBe(true);
    });

    it('are left behind among the rest, from when their claim has run out until they are done', async () => {
      await stores.cases.commit(
        commitTo(stateWith(caseIdOf(1)), undefined, { outbox: outboxOf(caseIdOf(1), 1), outboxClaimedUntil: later }),
      );
      await stores.outbox.oweDigest(digest, '2026-03-02T09:05:00.000Z');
      const left = (now: string) => stores.outbox.leftBehind(now, false, 10);
      expect(await left('2026-03-02T09:04:00.000Z')).toEqual([outboxOf(caseIdOf(1), 1)]);
      expect(await left('2026-03-02T09:06:00.000Z')).toEqual([outboxOf(caseIdOf(1), 1), { digest }]);
      await stores.outbox.digestDone(digest);
      expect(await left('2026-03-02T09:06:00.000Z')).toEqual([outboxOf(caseIdOf(1), 1)]);
    });

    it('that have expired leave no row behind when they are done', async () => {
      await stores.outbox.digestDone(tomorrow);
      expect(await stores.outbox.oweDigest(tomorrow, later)).toBe(true);
    });
  });

  describe('register', () => {
    it('lists outcomes, newest first, in pages, and finds one by its case', async () => {
      for (let number = 1; number <= 5; number += 1) {
        const lists = [inRegister(entryOf(caseIdOf(number), `2026-03-0${number}T09:00:00.000Z`))];
        await stores.cases.commit(commitTo(stateWith(caseIdOf(number)), undefined, { lists }));
      }
      const first = await stores.register.entries(undefined, 3);
      expect(first.map(({ item }) => item.caseId)).toEqual([5, 4, 3].map(caseIdOf));
      const second = await stores.register.entries(first.at(-1)?.place, 3);
      expect(second.map(({ item }) => item.caseId)).toEqual([2, 1].map(caseIdOf));
      expect(await stores.register.entries(second.at(-1)?.place, 3)).toEqual([]);
      expect(await stores.register.entry(caseIdOf(2))).toEqual(entryOf(caseIdOf(2), '2026-03-02T09:00:00.000Z'));
      expect(await stores.register.entry(caseIdOf(9))).toBeUndefined();
    });

    it('says what has changed, at the same place, by both ways to it', async () => {
      const [id, published] = [caseIdOf(1), '2026-03-01T09:00:00.000Z'];
      const entry = (done: number) => ({ ...entryOf(id, published), followUps: { asked: 2, done } });
      await stores.cases.commit(commitTo(stateWith(id), undefined, { lists: [inRegister(entry(0))] }));
      const [first] = await stores.register.entries(undefined, 9);
      const before = await stores.cases.load(id);
      await stores.cases.commit(commitTo(stateWith(id, { seq: 2 }), before, { lists: [inRegister(entry(1))] }));
      expect(await stores.register.entries(undefined, 9)).toEqual([{ place: first?.place, item: entry(1) }]);
      expect(await stores.register.entry(id)).toEqual(entry(1));
    });
  });

  describe('sign-in', () => {
    const email = 'iom@example.org';
    const key = { email, binding: 'source 192.0.2.7', digits: 6 };
    const code = { nonce: 'n', issuedAt: at, expiresAt: later, uses: 1, tries: 0, source: '192.0.2.7' };
    const renewed = { now: at, expiresAt: later, mostTries: 5 };

    it('keeps one code for each who asks, and gives it again while it works', async () => {
      expect(await stores.signIns.renewCode(key, renewed)).toBeUndefined();
      expect(await stores.signIns.keepCode(key, code, 5)).toBe(true);
      expect(await stores.signIns.keepCode(key, { ...code, nonce: 'other' }, 5)).toBe(false);
      const others = [
        { ...key, digits: 16 },
        { ...key, binding: 'browser x' },
        { ...key, email: 'ilo@example.org' },
      ];
      for (const other of others) expect(await stores.signIns.renewCode(other, renewed)).toBeUndefined();
      expect(await stores.signIns.renewCode(key, renewed)).toEqual({ ...code, uses: 2 });
      expect(await stores.signIns.renewCode(key, { ...renewed, now: later })).toBeUndefined();
      const browser = { ...code, nonce: 'next', issuedAt: later, browser: 'known' };
      expect(await stores.signIns.keepCode(key, browser, 5)).toBe(true);
      expect(await stores.signIns.tryCode(key)).toEqual({ ...browser, tries: 1 });
      expect(await stores.signIns.keepCode(key, code, 1)).toBe(true);
      expect(await stores.signIns.tryCode(key)).toEqual({ ...code, tries: 1 });
    });
  });

  describe('sessions', () => {
    const email = 'iom@example.org';
    const session = (id: string, endsAt = later) => ({ id, endsAtMs: Date.parse(endsAt) });
    const ids = async () => [...(await stores.sessions.endedOf(email)).ids].sort();

    it('that were ended are remembered until they would have run out', async () => {
      expect(await stores.sessions.endedOf(email)).toEqual({ generation: 0, ids: new Set() });
      await Promise.all(['a', 'b', 'c'].map((id) => stores.sessions.end(email, session(id), at)));
      await stores.sessions.end(email, session('a'), at);
      expect(await ids()).toEqual(['a', 'b', 'c']);
      await stores.sessions.end(email, session('d', '2030-01-01T00:00:00.000Z'), later);
      expect(await ids()).toEqual(['d']);
      expect((await stores.sessions.endedOf('ilo@example.org')).ids.size).toBe(0);
    });

    it('end all at once, and do so rather than be told apart without end', async () => {
      await stores.sessions.end(email, session('a'), at);
      await stores.sessions.endAll(email);
      expect(await stores.sessions.endedOf(email)).toEqual({ generation: 1, ids: new Set() });
      for (let number = 0; number <= 100; number += 1) await stores.sessions.end(email, session(`s${number}`), at);
      expect(await stores.sessions.endedOf(email)).toEqual({ generation: 2, ids: new Set() });
    });
  });

  describe('counters', () => {
    const bounds = { most: 7, forgetAtEpochSeconds: 2_000_000_000 };

    it('never count beyond what they may, however many count at once', async () => {
      const counts = await Promise.all(Array.from({ length: 20 }, () => stores.counters.add('c', 1, bounds)));
      expect(counts.filter((count) => count !== undefined).sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(await stores.counters.read('c')).toBe(7);
      expect(await stores.counters.read('other')).toBe(0);
    });

    it('take several at once or none, and give back no more than was taken', async () => {
      expect(await stores.counters.add('c', 8, bounds)).toBeUndefined();
      expect(await stores.counters.add('c', 5, bounds)).toBe(5);
      expect(await stores.counters.add('c', 3, bounds)).toBeUndefined();
      expect(await stores.counters.add('c', 2, bounds)).toBe(7);
      await stores.counters.giveBack('c', 3);
      await stores.counters.giveBack('c', 5);
      await stores.counters.giveBack('unknown', 1);
      expect(await stores.counters.read('c')).toBe(4);
      expect(await stores.counters.read('unknown')).toBe(0);
    });
  });

  receivedMailsContract(() => stores);
}
