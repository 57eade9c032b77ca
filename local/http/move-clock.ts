import type { VirtualClock } from '../clock/virtual-clock.ts';

export interface ClockMover {
  /** Moves time on by so much and ends when all that fell due has run; undefined where it would lead beyond the year 9999. */
  readonly moveBy: (durationMs: number) => Promise<number | undefined>;
}

/** Instants are compared as text, which later years with their fifth digit would put out of order. */
const lastMs = Date.parse('9999-12-31T23:59:59.999Z');

/** @param remember writes down where a move leads to, so that a restart does not go back in time */
export function createClockMover(virtual: VirtualClock, remember: (nowMs: number) => Promise<void>): ClockMover {
  let targetMs = 0;
  return {
    async moveBy(durationMs) {
      const nextMs = Math.max(targetMs, virtual.nowMs()) + durationMs;
      if (nextMs > lastMs) return undefined;
      targetMs = nextMs;
      await remember(targetMs);
      return (await virtual.advance(durationMs)).nowMs;
    },
  };
}
