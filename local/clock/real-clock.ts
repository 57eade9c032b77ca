import type { Clock } from './clock.ts';

/** A longer delay makes setTimeout fire at once (Node.js documentation, `setTimeout`). */
const longestDelayMs = 2 ** 31 - 1;

/** The machine's clock. `onError` gets what a scheduled run throws. */
export function createRealClock(options: { readonly onError: (error: unknown) => void }): Clock {
  return {
    nowMs: () => Date.now(),
    schedule(atMs, run) {
      let timeout: NodeJS.Timeout;
      const wait = (): void => {
        const delayMs = Math.max(0, atMs - Date.now());
        timeout = setTimeout(delayMs > longestDelayMs ? wait : fire, Math.min(delayMs, longestDelayMs));
      };
      const fire = (): void => {
        run().catch(options.onError);
      };
      wait();
      return { cancel: () => clearTimeout(timeout) };
    },
  };
}
