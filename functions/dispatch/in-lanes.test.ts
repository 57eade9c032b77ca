import { expect, test } from 'vitest';
import { inLanes } from './in-lanes.ts';

test('all are worked on, eight at a time, and those that failed are counted', async () => {
  let underWay = 0;
  let most = 0;
  const done: number[] = [];
  const work = async (item: number) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await Promise.resolve();
    underWay -= 1;
    done.push(item);
    return item % 10 === 0;
  };
  const items = Array.from({ length: 50 }, (_, index) => index);
  expect(await inLanes(items, work, () => false)).toEqual({ failures: 5, left: 0 });
  expect([most, done.toSorted((one, other) => one - other)]).toEqual([8, items]);
});

test('when time is over no more is begun, and what was begun is ended', async () => {
  const done: number[] = [];
  const work = async (item: number) => {
    done.push(item);
    await Promise.resolve();
    return false;
  };
  expect(await inLanes([...Array(30).keys()], work, () => done.length >= 10)).toEqual({ failures: 0, left: 20 });
  expect(done).toHaveLength(10);
});
