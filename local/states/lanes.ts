/** Runs work of the same lane one after the other, and different lanes side by side. */
export function createLanes() {
  const tails = new Map<string, Promise<unknown>>();
  return function inLane<T>(lane: string, work: () => Promise<T>): Promise<T> {
    const before = tails.get(lane) ?? Promise.resolve();
    const result = before.then(work);
    // The next in the lane starts whether or not this one succeeds; its caller gets the error.
    const tail = result.then(ignore, ignore).then(() => {
      if (tails.get(lane) === tail) tails.delete(lane);
    });
    tails.set(lane, tail);
    return result;
  };
}

const ignore = (): void => undefined;
