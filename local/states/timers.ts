import type { Clock } from '../clock/clock.ts';
import type { Journal } from '../journal/journal.ts';
import { readTimerKey, timerPrefix } from './keys.ts';

export interface Timers {
  /** Takes note of a timer that has been stored. */
  noteTimer(atMs: number): void;
  /** Looks up the first stored timer and waits for it. */
  arm(): void;
  stop(): void;
}

/** At most so many timers are taken from the journal at once. */
const batchSize = 256;

const retryAfterMs = 1000;

/**
 * The timers of all executions stand in the journal in the order of their instants; only the first is on the clock.
 * `fire` gets a due timer and its key, and resolves when the key is gone; where it rejects it is called again a little later.
 */
export function createTimers(
  journal: Journal,
  clock: Clock,
  fire: (arn: string, id: string, key: string) => Promise<void>,
  onError: (error: unknown) => void,
): Timers {
  let armed: { readonly atMs: number; cancel(): void } | undefined;
  let firing = false;
  let stopped = false;

  function arm(): void {
    const atMs = firstTimerMs(journal);
    if (atMs !== undefined) noteTimer(atMs);
  }

  function noteTimer(atMs: number): void {
    // While timers fire nothing needs arming: it is done at the end.
    if (stopped || firing || (armed && armed.atMs <= atMs)) return;
    armed?.cancel();
    armed = { atMs, ...clock.schedule(atMs, fireDue) };
  }

  async function fireDue(): Promise<void> {
    armed = undefined;
    firing = true;
    const failed = new Set<string>();
    for (let due = dueNow(failed); due.length > 0 && !stopped; due = dueNow(failed)) {
      await Promise.all(due.map((key) => fireOne(key).catch((error: unknown) => failed.add(key) && onError(error))));
    }
    firing = false;
    if (failed.size > 0) noteTimer(clock.nowMs() + retryAfterMs);
    else arm();
  }

  function fireOne(key: string): Promise<void> {
    const { arn, id } = readTimerKey(key);
    return fire(arn, id, key);
  }

  const dueNow = (failed: ReadonlySet<string>): string[] =>
    [...journal.range(timerPrefix, { limit: batchSize + failed.size })]
      .map(({ key }) => key)
      .filter((key) => readTimerKey(key).atMs <= clock.nowMs() && !failed.has(key));

  return {
    noteTimer,
    arm,
    stop() {
      stopped = true;
      armed?.cancel();
    },
  };
}

/** When the first of all timers is due; undefined where no execution waits for an instant. */
export function firstTimerMs(journal: Journal): number | undefined {
  const [first] = journal.range(timerPrefix, { limit: 1 });
  return first && readTimerKey(first.key).atMs;
}
