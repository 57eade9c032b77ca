import { UpstreamError, VersionConflictError } from './errors.ts';
import { maxAttempts, pause } from './retry-commit.ts';

/** Runs a step on what stands there now, and once more when somebody else was quicker; `what` is how an error names it. */
export async function untilQuickest<T>(what: string, step: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof VersionConflictError)) throw error;
    }
    await pause(attempt);
  }
  throw new UpstreamError(`${what} is too busy; try again`);
}
