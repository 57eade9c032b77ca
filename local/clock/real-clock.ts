import type { Clock } from './clock.ts';

/**
 * setTimeout counts time that passes, and stands still while the machine sleeps: neither a clock that is set forward nor one
 * that wakes up is noticed by it. So the clock is looked at this often while something waits.
 */
const longestSleepMs = 15_000;

interface Waiting {
  readonly atMs: number;
  /**
   * When the time that lay before it has passed, whatever the clock shows: one that is set back must not hold up for as long
   * what is tried again after a second. What goes by an instant looks at the clock itself, and waits on.
   */
  readonly passedAtMs: number;
  readonly run: () => Promise<void>;
}

/** The machine's clock. `onError` gets what a scheduled run throws. */
export function createRealClock(options: { readonly onError: (error: unknown) => void }): Clock {
  const all = new Set<Waiting>();
  let armed: { readonly passedAtMs: number; readonly timeout: NodeJS.Timeout } | undefined;

  const leftMs = ({ atMs, passedAtMs }: Waiting): number =>
    Math.max(0, Math.min(atMs - Date.now(), passedAtMs - performance.now()));

  /** One timer for all, at the first of them. */
  function armFor(delayMs: number): void {
    const sleepMs = Math.min(Math.ceil(delayMs), longestSleepMs);
    const passedAtMs = performance.now() + sleepMs;
    if (armed !== undefined && armed.passedAtMs <= passedAtMs) return;
    clearTimeout(armed?.timeout);
    armed = { passedAtMs, timeout: setTimeout(look, sleepMs) };
  }

  function look(): void {
    armed = undefined;
    const due = [...all].filter((waiting) => leftMs(waiting) === 0).sort((one, other) => one.atMs - other.atMs);
    for (const waiting of due) all.delete(waiting);
    if (all.size > 0)
      armFor([...all].reduce((least, waiting) => Math.min(least, leftMs(waiting)), Number.POSITIVE_INFINITY));
    for (const { run } of due) run().catch(options.onError);
  }

  return {
    nowMs: () => Date.now(),
    schedule(atMs, run) {
      const waiting = { atMs, passedAtMs: performance.now() + Math.max(0, atMs - Date.now()), run };
      all.add(waiting);
      armFor(leftMs(waiting));
      return {
        cancel() {
          all.delete(waiting);
          if (all.size > 0) return;
          clearTimeout(armed?.timeout);
          armed = undefined;
        },
      };
    },
  };
}
