import { errorFacts, type Log } from './log.ts';

export interface Teardown {
  /** Remembers how to stop a part. */
  add(part: string, stop: () => void | Promise<void>): void;
  /** Stops the parts, the last started first. One that fails does not keep the others running. */
  run(): Promise<void>;
}

export function createTeardown(log: Log): Teardown {
  const parts: { readonly part: string; readonly stop: () => void | Promise<void> }[] = [];
  return {
    add: (part, stop) => void parts.push({ part, stop }),
    async run() {
      for (let last = parts.pop(); last; last = parts.pop()) {
        const startedAtMs = performance.now();
        try {
          await last.stop();
          log.debug('A part stopped', { part: last.part, tookMs: Math.round(performance.now() - startedAtMs) });
        } catch (error) {
          log.error('A part did not stop in order', { part: last.part, ...errorFacts(error) });
        }
      }
    },
  };
}
