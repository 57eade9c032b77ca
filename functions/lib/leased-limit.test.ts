import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MemoryStores } from '#test/support/memory-stores.ts';
import { tries } from '#test/support/search.ts';
import { assertWithinLease } from './leased-limit.ts';

const counted = { subject: 'iom@example.org', now: '2026-03-02T09:10:00.000Z' };
const limitOf = (most: number) => ({ name: 'acts', most, perSeconds: 3600 });
const isWithin = (counters: MemoryStores, most: number, now = counted.now) =>
  assertWithinLease(counters, limitOf(most), { ...counted, now }).then(
    () => true,
    () => false,
  );

it('lets through as many as may, one by one or at once, and says when to try again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 400 }), fc.boolean(), async (most, atOnce) => {
      const counters = new MemoryStores();
      const passed: boolean[] = [];
      const calls = Array.from({ length: most + 20 }, () => () => isWithin(counters, most));
      if (atOnce) passed.push(...(await Promise.all(calls.map((call) => call()))));
      else for (const call of calls) passed.push(await call());
      expect(passed.filter(Boolean).length).toBeLessThanOrEqual(most);
      if (!atOnce) expect(passed.indexOf(false)).toBe(most);
    }),
    { numRuns: tries(30) },
  );
  const counters = new MemoryStores();
  await isWithin(counters, 1);
  await expect(assertWithinLease(counters, limitOf(1), counted)).rejects.toMatchObject({ retryAfterSeconds: 3000 });
  expect(await isWithin(counters, 1, '2026-03-02T10:00:00.000Z')).toBe(true);
});

it('writes once for many', async () => {
  const counters = new MemoryStores();
  let writes = 0;
  const { add } = counters;
  counters.add = (...args) => {
    writes += 1;
    return add.apply(counters, args);
  };
  for (let time = 0; time < 100; time += 1) await isWithin(counters, 3000);
  expect(writes).toBe(4);
});
