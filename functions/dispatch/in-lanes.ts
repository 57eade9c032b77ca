/** Rows under way at a time: a long queue is worked through row by row, so that those that are done are done when time is over. */
const lanes = 8;

/** @returns how many failed, and how many were not begun when time was over */
export async function inLanes<T>(
  items: readonly T[],
  failed: (item: T) => Promise<boolean>,
  isOver: () => boolean,
): Promise<{ readonly failures: number; readonly left: number }> {
  let next = 0;
  let failures = 0;
  const lane = async () => {
    while (next < items.length && !isOver()) {
      const item = items[next] as T;
      next += 1;
      if (await failed(item)) failures += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { failures, left: items.length - next };
}
