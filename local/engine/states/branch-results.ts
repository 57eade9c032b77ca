import type { BranchesWait, Thread } from '../execution.ts';

export function branchesWait(thread: Thread): BranchesWait {
  if (thread.wait?.kind !== 'branches') throw new Error(`The state '${thread.state}' does not wait for branches`);
  return thread.wait;
}

/** Stores the output of a branch; the array of all outputs when it was the last. */
export function addResult(thread: Thread, index: number, output: unknown): unknown[] | undefined {
  const wait = branchesWait(thread);
  const results = { ...wait.results, [index]: output };
  thread.wait = { ...wait, results };
  if (Object.keys(results).length < wait.total) return undefined;
  return Array.from({ length: wait.total }, (_, position) => results[position]);
}
