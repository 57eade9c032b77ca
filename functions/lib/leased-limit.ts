import type { CounterStore } from './ports.ts';
import { type Counted, counterOf, countMany, type Limit, tooMany } from './rate-limit.ts';

/** Taken at once, at most: what an act costs in writes falls to a few hundredths, and a process that ends wastes no more. */
const mostAtOnce = 25;
/** A lease is at most this part of the limit, so that several processes leave each other room. */
const partOfLimit = 100;
const mostLeases = 2_000;

/** What this process has taken from each shared counter and not yet spent. */
const leasesOf = new WeakMap<CounterStore, Map<string, number>>();

/**
 * Counts once more, as `assertWithin` does, for what happens often: several are counted beforehand, in one write, and spent from
 * memory. All processes together never go beyond the limit; each may leave a few unspent.
 * @throws TooManyRequestsError
 */
export async function assertWithinLease(counters: CounterStore, limit: Limit, counted: Counted): Promise<void> {
  const leases = leasesOf.get(counters) ?? new Map<string, number>();
  leasesOf.set(counters, leases);
  const counter = counterOf(limit, counted);
  const left = leases.get(counter) ?? 0;
  if (left > 0) {
    leases.set(counter, left - 1);
    return;
  }
  const several = Math.max(1, Math.min(mostAtOnce, Math.floor(limit.most / partOfLimit)));
  if ((await countMany(counters, limit, counted, several)) !== undefined) {
    leases.set(counter, (leases.get(counter) ?? 0) + several - 1);
    if (leases.size > mostLeases) leases.delete(leases.keys().next().value as string);
    return;
  }
  if ((await countMany(counters, limit, counted, 1)) === undefined) throw tooMany(limit, counted.now);
}
