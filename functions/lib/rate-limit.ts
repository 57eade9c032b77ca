import { TooManyRequestsError } from './errors.ts';
import type { CounterStore } from './ports.ts';

/** How often something may happen within a window. Windows begin at whole multiples of their length since 1970. */
export type Limit = { readonly name: string; readonly most: number; readonly perSeconds: number };

/** Whose: a person, an address, a source; and when. */
export type Counted = { readonly subject: string; readonly now: string };

/** Counts once more; the number with it, or undefined when the limit is reached, which many at once cannot exceed. */
export const countOnce = (counters: CounterStore, limit: Limit, counted: Counted): Promise<number | undefined> =>
  countMany(counters, limit, counted, 1);

export const countMany = (
  counters: CounterStore,
  limit: Limit,
  counted: Counted,
  by: number,
  most = limit.most,
): Promise<number | undefined> =>
  counters.add(counterOf(limit, counted), by, {
    most,
    // The row is of use to nobody once its window is over; another window leaves time for clocks that differ.
    forgetAtEpochSeconds: (windowOf(limit, counted.now) + 2) * limit.perSeconds,
  });

/** @throws TooManyRequestsError with the time after which the next window begins */
export async function assertWithin(counters: CounterStore, limit: Limit, counted: Counted): Promise<void> {
  if ((await countOnce(counters, limit, counted)) === undefined) throw tooMany(limit, counted.now);
}

export const uncount = (counters: CounterStore, limit: Limit, counted: Counted): Promise<void> =>
  counters.giveBack(counterOf(limit, counted), 1);

export const soFar = (counters: CounterStore, limit: Limit, counted: Counted): Promise<number> =>
  counters.read(counterOf(limit, counted));

export function tooMany({ perSeconds }: Limit, now: string): TooManyRequestsError {
  const seconds = Date.parse(now) / 1000;
  return new TooManyRequestsError(Math.max(1, Math.ceil(perSeconds - (seconds % perSeconds))));
}

const windowOf = ({ perSeconds }: Limit, now: string): number => Math.floor(Date.parse(now) / 1000 / perSeconds);

export const counterOf = (limit: Limit, { subject, now }: Counted): string =>
  `${limit.name}#${windowOf(limit, now)}#${subject}`;
