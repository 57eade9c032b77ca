import { Worker } from 'node:worker_threads';
import { log } from '#functions/lib/log.ts';
import type { Optimum, Problem } from '#workflows/assignment/problem.ts';

/** A thread that has nothing to do gives its memory back; one that is there has its solver compiled. */
const idleMs = 60_000;

/** Longer than the solver itself allows (`optimum.ts`), shorter than whoever asks waits. */
const allowedMs = 27_000;

type Answer = { readonly optimum?: Optimum; readonly failed?: string };

/** Solves problems in a thread of its own, one after the other, so that nobody else waits for one. */
export class SolverThread {
  readonly #file: URL;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @param file the module of worker.ts */
  constructor(file: URL) {
    this.#file = file;
  }

  solve(problem: Problem): Promise<Optimum> {
    const solved = this.#last.then(() => this.#ask(problem));
    this.#last = solved.catch(() => this.close());
    return solved;
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  #start(): Worker {
    const worker = new Worker(this.#file, { execArgv: [], env: {} });
    // One that dies while it is idle must not end the process; the next problem starts another.
    worker.on('error', (error) => log.warn('the thread that solves has died', { error: String(error) }));
    worker.once('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    return worker;
  }

  #ask(problem: Problem): Promise<Optimum> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    return new Promise<Optimum>((resolve, reject) => {
      const settle = (result: () => void) => {
        clearTimeout(late);
        worker.off('message', answered).off('error', failed).off('exit', exited);
        worker.unref();
        this.#idle = setTimeout(() => void this.close(), idleMs).unref();
        result();
      };
      const failed = (error: unknown) => settle(() => reject(error));
      const late = setTimeout(() => failed(new Error(`not solved within ${allowedMs} ms`)), allowedMs);
      const exited = (code: number) => failed(new Error(`the thread ended with ${code}`));
      const answered = ({ optimum, failed: reason }: Answer) =>
        optimum === undefined ? failed(new Error(reason)) : settle(() => resolve(optimum));
      worker.on('message', answered).on('error', failed).on('exit', exited);
      worker.ref();
      worker.postMessage(problem);
    });
  }
}
