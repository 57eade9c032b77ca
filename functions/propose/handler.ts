import { stepHandler } from '#functions/lib/handler.ts';
import { Problem } from '#schemas/assignment.ts';
import { SolverThread } from './solver-thread.ts';

const thread = new SolverThread(new URL('./worker.mjs', import.meta.url));

/** What `Assigner` (functions/lib/assigner.ts) asks: the assignment that costs the least. It has no table, and knows no case. */
export const handler = stepHandler('propose', Problem, (problem) => thread.solve(problem));
