import { statfs } from 'node:fs/promises';
import type { Journal } from './journal/journal.ts';

/** Whether the data directory still takes new work. */
export interface Storage {
  /** False when so little is free that new work could end half-way. */
  accepts(): Promise<boolean>;
  /** Looks afresh, with a write: true when the disk takes nothing any more. */
  isFull(): Promise<boolean>;
}

/** Kept free for what is already under way: timers, deliveries, answers to waiting machines. */
const reserveBytes = 8 * 1024 * 1024;

const lookAgainAfterMs = 1000;

export function createStorage(directory: string, journal: Journal): Storage {
  let free: Promise<boolean> = Promise.resolve(true);
  let lookedAtMs = Number.NEGATIVE_INFINITY;

  async function hasReserve(): Promise<boolean> {
    const { bavail, bsize } = await statfs(directory);
    return bavail * bsize >= reserveBytes;
  }

  async function isFull(): Promise<boolean> {
    if (!(await hasReserve())) return true;
    try {
      await journal.commit([{ put: 'storage/probe', value: 1 }]);
      return false;
    } catch {
      return true;
    }
  }

  return {
    isFull,
    accepts() {
      const nowMs = performance.now();
      if (nowMs - lookedAtMs > lookAgainAfterMs) {
        lookedAtMs = nowMs;
        free = hasReserve();
      }
      return free;
    },
  };
}
