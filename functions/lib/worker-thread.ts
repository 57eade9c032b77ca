import { type ResourceLimits, type Transferable, Worker } from 'node:worker_threads';
import { log } from './log.ts';

type Options = {
  /** The module of the thread, which answers each message with `{ done }` or `{ failed }`. */
  readonly file: URL;
  /** What it is called in the log. */
  readonly called: string;
  /** An answer that takes longer is none. */
  readonly allowedMs: number;
  /** A thread that has nothing to do for so long gives its memory back. */
  readonly idleMs: number;
  readonly resourceLimits?: ResourceLimits;
};

/** What a thread answers. */
export type ThreadAnswer<Done> = { readonly done: Done } | { readonly failed: string };

/** A thread of its own for work during which nobody else should wait. It starts with the first question, and holds up no end of the process. */
export class WorkerThread<Question, Done> {
  readonly #options: Options;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: Options) {
    this.#options = options;
  }

  /** Asks one question after the other. What fails ends the thread, which may be busy with it still. */
  ask(question: Question, transferred: readonly Transferable[] = []): Promise<Done> {
    const asked = this.#last.then(() => this.#askNow(question, transferred));
    this.#last = asked.catch(() => this.close());
    return asked;
  }

  #askNow(question: Question, transferred: readonly Transferable[]): Promise<Done> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const { allowedMs, idleMs } = this.#options;
    return new Promise<Done>((resolve, reject) => {
      const settle = (result: () => void) => {
        clearTimeout(late);
        worker.off('message', answered).off('error', failed).off('exit', exited);
        worker.unref();
        this.#idle = setTimeout(() => void this.close(), idleMs).unref();
        result();
      };
      const failed = (error: unknown) => settle(() => reject(error));
      const exited = (code: number) => failed(new Error(`the thread ended with ${code}`));
      const answered = (answer: ThreadAnswer<Done>) =>
        'failed' in answer ? failed(new Error(answer.failed)) : settle(() => resolve(answer.done));
      const late = setTimeout(() => failed(new Error(`no answer within ${allowedMs} ms`)), allowedMs);
      worker.on('message', answered).on('error', failed).on('exit', exited);
      worker.ref();
      worker.postMessage(question, transferred);
    });
  }

  /** Ends the thread; the next question starts another. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  #start(): Worker {
    const { file, called, resourceLimits } = this.#options;
    const worker = new Worker(file, { ...(resourceLimits && { resourceLimits }), execArgv: [], env: {} });
    // One that dies while it is idle must not end the process.
    worker.on('error', (error) => log.warn('a thread has died', { thread: called, error: String(error) }));
    worker.once('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    return worker;
  }
}
