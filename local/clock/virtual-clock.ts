import type { Clock } from './clock.ts';

/** A clock that moves only when told to. */
export interface VirtualClock extends Clock {
  track(work: Promise<unknown>): void;
  /**
   * Moves time on, and stops at every instant at which something is due: what is due runs in the order of instants, then of
   * scheduling, and each run and all tracked work ends before the next begins. Rejects with what a run or tracked work throws.
   */
  advance(durationMs: number): Promise<{ readonly nowMs: number }>;
  /** Ends when no tracked work is under way. Rejects with the first error of that work. */
  idle(): Promise<void>;
}

interface Timer {
  readonly atMs: number;
  readonly run: () => Promise<void>;
}

export function createVirtualClock(startMs: number): VirtualClock {
  let nowMs = startMs;
  let lastAdvance: Promise<unknown> = Promise.resolve();
  // In order of instants, then of scheduling.
  const timers: Timer[] = [];
  const underWay = new Set<Promise<unknown>>();
  const failures: unknown[] = [];

  function schedule(atMs: number, run: () => Promise<void>): { cancel(): void } {
    const timer = { atMs, run };
    const later = timers.findIndex((other) => other.atMs > atMs);
    timers.splice(later === -1 ? timers.length : later, 0, timer);
    return {
      cancel() {
        const index = timers.indexOf(timer);
        if (index !== -1) timers.splice(index, 1);
      },
    };
  }

  function track(work: Promise<unknown>): void {
    const ended: Promise<void> = work
      .then(
        () => undefined,
        (error: unknown) => void failures.push(error),
      )
      .then(() => void underWay.delete(ended));
    underWay.add(ended);
  }

  async function idle(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay);
    if (failures.length > 0) throw failures.splice(0)[0];
  }

  async function moveTo(untilMs: number): Promise<{ readonly nowMs: number }> {
    await idle();
    for (let timer = timers[0]; timer && timer.atMs <= untilMs; timer = timers[0]) {
      timers.shift();
      nowMs = Math.max(nowMs, timer.atMs);
      await timer.run();
      await idle();
    }
    nowMs = untilMs;
    return { nowMs };
  }

  return {
    nowMs: () => nowMs,
    schedule,
    track,
    idle,
    async advance(durationMs) {
      if (!(durationMs >= 0)) throw new RangeError(`A clock cannot be advanced by ${durationMs} ms`);
      // One advance after the other: each starts from where the one before has brought the clock.
      const moved = lastAdvance.then(() => moveTo(nowMs + durationMs));
      lastAdvance = moved.catch(() => undefined);
      return moved;
    },
  };
}
