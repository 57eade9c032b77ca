import { expect, it } from 'vitest';
import { createVirtualClock } from '#local/clock/virtual-clock.ts';

it('runs what is due in the order of instants, then of scheduling, also what is scheduled on the way', async () => {
  const clock = createVirtualClock(1000);
  const seen: string[] = [];
  const note = (name: string) => async () => void seen.push(`${name}@${clock.nowMs()}`);
  clock.schedule(1030, note('third'));
  clock.schedule(1010, async () => {
    await note('first')();
    clock.schedule(1020, note('second'));
  });
  clock.schedule(1030, note('fourth'));
  clock.schedule(1015, note('cancelled')).cancel();
  clock.schedule(2000, note('later'));
  expect(await clock.advance(500)).toEqual({ nowMs: 1500 });
  expect(seen).toEqual(['first@1010', 'second@1020', 'third@1030', 'fourth@1030']);
});

it('lets tracked work end before it moves on, and reports its failure', async () => {
  const clock = createVirtualClock(0);
  const seen: string[] = [];
  clock.schedule(1, async () => {
    clock.track(new Promise<void>((resolve) => setImmediate(resolve)).then(() => void seen.push('work')));
  });
  clock.schedule(2, async () => void seen.push('next'));
  await clock.advance(5);
  expect(seen).toEqual(['work', 'next']);
  clock.track(Promise.reject(new Error('broken')));
  await expect(clock.idle()).rejects.toThrow('broken');
  await expect(clock.advance(-1)).rejects.toThrow(RangeError);
});
