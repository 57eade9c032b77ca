import { expect, it } from 'vitest';
import { copyCase } from '#test/support/copied-case.ts';
import { countReads } from '#test/support/counted-reads.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld } from '#test/support/world.ts';
import { worldStories } from '#test/support/world-stories.ts';
import type { CaseWithHistory } from '../ports.ts';
import { publicHistory } from './public-history.ts';

it('reads the history of a page for everybody once for each version of the case, and one row when somebody comes again', async () => {
  const world = await createWorld();
  const caseId = (await worldStories['adopted-by-silence']?.(world)) ?? '';
  const { services } = world;
  const asked: string[] = [];
  const { cases } = services;
  (services as { cases: unknown }).cases = new Proxy(cases, {
    get(store, name) {
      const method = Reflect.get(store, name);
      if (typeof method !== 'function') return method;
      return (...given: unknown[]) => {
        if (given[0] === caseId) asked.push(String(name));
        return method.apply(store, given);
      };
    },
  });
  const visitor = new Visitor(world);
  const first = await visitor.get(`/register/${caseId}`);
  expect(first.status).toBe(200);
  expect(asked).toContain('loadWithHistory');
  asked.length = 0;
  expect((await visitor.get(`/register/${caseId}`)).page).toBe(first.page);
  expect(asked.filter((name) => name !== 'entry')).toEqual(['load']);
  const before = await publicHistory(services, caseId);
  const stored = (await cases.load(caseId)) as CaseWithHistory['stored'];
  await cases.commit({
    ...{ procedure: stored.procedure, before: stored, state: stored.state, stage: stored.stage ?? 'rest', events: [] },
    ...{ links: [], head: stored.head ?? '' },
    ...{ outboxClaimedUntil: world.now(), news: [], forgetToken: false, flow: stored.flow, lists: stored.lists ?? [] },
  });
  const after = await publicHistory(services, caseId);
  expect(after?.stored.version).toBe((before?.stored.version ?? 0) + 1);
});

it('keeps no more than so many events, those of the cases asked for last', async () => {
  const world = await createWorld();
  const caseId = (await worldStories['adopted-by-silence']?.(world)) ?? '';
  const original = (await world.stores.loadWithHistory(caseId)) as CaseWithHistory;
  const enough = Math.ceil(3_000 / original.history.length) + 1;
  const ids = Array.from({ length: enough }, (_, index) => caseId.replace(/\d{4}$/, String(5000 + index)));
  for (const [index, id] of ids.entries()) await copyCase(world.stores, original, { caseId: id, openedLater: index });
  const rowsOf = async (id = '') => (await countReads(world.services, () => publicHistory(world.services, id))).calls;
  for (const id of ids) expect(await rowsOf(id)).toBe(1);
  // The last is kept and is compared by one row; the first was forgotten, and is read with its history at once.
  const wasRead: string[] = [];
  const { loadWithHistory } = world.stores;
  world.stores.loadWithHistory = (id) => {
    wasRead.push(id);
    return loadWithHistory.call(world.stores, id);
  };
  await publicHistory(world.services, ids.at(-1) ?? '');
  await publicHistory(world.services, ids[0] ?? '');
  expect(wasRead).toEqual([ids[0]]);
});
