import { setFlagsFromString } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { loadHighs } from '#workflows/assignment/load-highs.ts';
import { optimumOf } from '#workflows/assignment/optimum.ts';
import type { Problem } from '#workflows/assignment/problem.ts';

/*
 * V8 compiles what runs often a second time, better, beside it and on as many threads as there are: of 74 × 40, which needs 0.6 s of a
 * processor when the solver has just been loaded, that took the processors for 2.3 s more, and the answer waited 1.9 s. On one thread and
 * for what runs very often, 0.6 s beside it; 500 × 60 takes what it took (Node.js 20). Nothing else that runs here is WebAssembly of any size.
 */
setFlagsFromString('--wasm-num-compilation-tasks=1');
setFlagsFromString('--wasm-tiering-budget=30000000');

const highs = loadHighs();

parentPort?.on('message', (problem: Problem) => {
  highs
    .then((solver) => optimumOf(problem, solver))
    .then(
      (done) => parentPort?.postMessage({ done }),
      (error: unknown) => parentPort?.postMessage({ failed: String(error) }),
    );
});
