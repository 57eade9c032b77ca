import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRealClock } from '#local/clock/real-clock.ts';
import { timerKey } from '#local/states/keys.ts';
import { createTimers } from '#local/states/timers.ts';
import { createMemoryJournal } from '../support/memory-journal.ts';

const day = 86_400_000;
const startMs = Date.parse('2027-03-01T12:00:00.000Z');

beforeEach(() => void vi.useFakeTimers({ now: startMs }));
afterEach(() => void vi.useRealTimers());

/** Someone sets the clock, or the machine wakes up: time has not passed for timers. */
const setClock = (byMs: number): void => void vi.setSystemTime(Date.now() + byMs);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

function scheduled(...delaysMs: readonly number[]) {
  const clock = createRealClock({ onError: () => undefined });
  const ran: number[] = [];
  const timers = delaysMs.map((delayMs) => clock.schedule(startMs + delayMs, async () => void ran.push(delayMs)));
  return { clock, ran, timers };
}

it('runs each at its instant, however far it is, and what is past at once', async () => {
  const far = 2 ** 31 + 5000;
  const { ran } = scheduled(far, 1000, 500, -5);
  await pass(0);
  expect(ran).toEqual([-5]);
  await pass(1000);
  expect(ran).toEqual([-5, 500, 1000]);
  await pass(far - 1001);
  expect(ran).toHaveLength(3);
  await pass(1);
  expect(ran).toEqual([-5, 500, 1000, far]);
});

it('notices within half a minute that the clock was set forward, or that the machine slept', async () => {
  const { ran } = scheduled(3 * day, day);
  await pass(60_000);
  setClock(2 * day);
  await pass(30_000);
  expect(ran).toEqual([day]);
  setClock(2 * day);
  await pass(30_000);
  expect(ran).toEqual([day, 3 * day]);
  await pass(10 * day);
  expect(ran).toHaveLength(2);
});

it('does not hold up short waits when the clock is set back, and runs none of them twice', async () => {
  const { ran } = scheduled(10_000);
  setClock(-day);
  await pass(10_000);
  expect(ran).toEqual([10_000]);
  setClock(2 * day);
  await pass(3 * day);
  expect(ran).toEqual([10_000]);
});

it('keeps one timer for however many wait, and none when nothing does', async () => {
  const { ran, timers } = scheduled(...Array.from({ length: 100 }, (_, index) => 1000 * (100 - index)));
  expect(vi.getTimerCount()).toBe(1);
  for (const timer of timers) timer.cancel();
  expect(vi.getTimerCount()).toBe(0);
  await pass(day);
  expect(ran).toEqual([]);
});

it('goes on with the others when one throws', async () => {
  const errors: unknown[] = [];
  const clock = createRealClock({ onError: (error) => errors.push(error) });
  let ran = false;
  clock.schedule(startMs + 10, () => Promise.reject(new Error('broken')));
  clock.schedule(startMs + 10, async () => {
    ran = true;
  });
  await pass(10);
  expect([errors.length, ran]).toEqual([1, true]);
});

it('a deadline falls when the clock shows its instant, once, though the clock was set back on the way', async () => {
  const clock = createRealClock({ onError: () => undefined });
  const journal = createMemoryJournal();
  const atMs = startMs + 3_600_000;
  await journal.commit([{ put: timerKey(atMs, 'arn', 'id'), value: 1 }]);
  const fired: number[] = [];
  const fire = async (_arn: string, _id: string, key: string) => {
    fired.push(clock.nowMs());
    await journal.commit([{ delete: key }]);
  };
  const timers = createTimers(journal, clock, fire, (error) => expect.fail(String(error)));
  timers.arm();
  setClock(-day);
  await pass(3_600_000);
  expect(fired).toEqual([]);
  await pass(day - 1);
  expect(fired).toEqual([]);
  await pass(1);
  expect(fired).toEqual([atMs]);
  setClock(-day);
  await pass(2 * day);
  expect(fired).toHaveLength(1);
});
