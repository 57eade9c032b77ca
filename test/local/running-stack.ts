import { afterAll, beforeAll } from 'vitest';
import { type RunningInstallation, startInstallation } from '#local/start.ts';
import { createSmallStack, type SmallStack } from './small-stack.ts';

/** A small stack that runs during the tests of a file. */
export function runningStack() {
  const held: { stack?: SmallStack; running?: RunningInstallation } = {};
  beforeAll(async () => {
    held.stack = await createSmallStack();
    held.running = await startInstallation(held.stack.root, held.stack.settings(), held.stack.log);
  }, 30_000);
  afterAll(async () => {
    await held.running?.stop();
    held.stack?.remove();
  });
  return held as { stack: SmallStack; running: RunningInstallation };
}
