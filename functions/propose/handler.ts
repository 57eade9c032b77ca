import { stepHandler } from '#functions/lib/handler.ts';
import { WorkerThread } from '#functions/lib/worker-thread.ts';
import { type Optimum, Problem } from '#schemas/assignment.ts';

/** Solves one problem after the other, in the embedded edition beside everything else. */
const thread = new WorkerThread<Problem, Optimum>({
  file: new URL('./worker.mjs', import.meta.url),
  called: 'propose',
  // Longer than the solver itself allows (optimum.ts), shorter than whoever asks waits.
  allowedMs: 27_000,
  // One that is there has its solver compiled.
  idleMs: 60_000,
});

/** What `Assigner` (functions/lib/assigner.ts) asks: the assignment that costs the least. It has no table, and knows no case. */
export const handler = stepHandler('propose', Problem, (problem) => thread.ask(problem));
