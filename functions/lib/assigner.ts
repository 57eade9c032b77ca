import type { Optimum, Problem } from '#workflows/assignment/problem.ts';

/** Computes who takes what, where it stops nobody. */
export interface Assigner {
  /** @throws UpstreamError when there is none in time */
  optimum(problem: Problem): Promise<Optimum>;
}
