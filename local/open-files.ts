import { readFileSync } from 'node:fs';

/** The stores, the pipes and a few dozen people at once. */
const fewest = 256;

/** How many files and connections this process may have open; more than a machine has where the system does not say. */
export function openFilesLimit(): number {
  try {
    const [, limit] = /^Max open files +(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
    return limit === undefined ? Number.MAX_SAFE_INTEGER : Number(limit);
  } catch {
    return Number.MAX_SAFE_INTEGER;
  }
}

/** @throws Error in one line when there are too few to work with: later it would be any file or connection that fails */
export function assertEnoughFiles(limit = openFilesLimit()): void {
  if (limit >= fewest) return;
  throw new Error(
    `This process may open ${limit} files at once and needs ${fewest}; raise the limit, as in: ulimit -n 1024`,
  );
}
