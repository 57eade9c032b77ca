import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Edition } from '../edition.ts';

/** How long the event loop of the edition's process was held up, in milliseconds. */
export interface LoopDelay {
  readonly worstMs: number;
  readonly p99Ms: number;
}

/** What the edition has to be started with so that its event loop can be watched. */
export const watched = (file: string) => ({
  nodeArguments: ['--import', fileURLToPath(new URL('loop-delay.mjs', import.meta.url))],
  environment: { LOOP_DELAY_FILE: file },
});

/** What was measured since it was asked for last; `number` counts the times. */
export async function loopDelay(edition: Edition, file: string, number: number): Promise<LoopDelay> {
  process.kill(edition.pid, 'SIGUSR2');
  for (;;) {
    await pause(20);
    const found = read(file);
    if (found?.number === number) return { worstMs: found.worstMs, p99Ms: found.p99Ms };
  }
}

function read(file: string): (LoopDelay & { readonly number: number }) | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
