import type { Optimum, Problem } from '#schemas/assignment.ts';

export type { Optimum, Problem };
export type Work = Problem['works'][number];
export type Candidate = Problem['people'][number];

/** Who takes which work, the pinned first. */
export type Assignment = Optimum['assignment'];
