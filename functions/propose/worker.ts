import { parentPort } from 'node:worker_threads';
import { loadHighs } from '#workflows/assignment/load-highs.ts';
import { optimumOf } from '#workflows/assignment/optimum.ts';
import type { Problem } from '#workflows/assignment/problem.ts';

const highs = loadHighs();

parentPort?.on('message', (problem: Problem) => {
  highs
    .then((solver) => optimumOf(problem, solver))
    .then(
      (done) => parentPort?.postMessage({ done }),
      (error: unknown) => parentPort?.postMessage({ failed: String(error) }),
    );
});
