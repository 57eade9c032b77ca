import { Worker } from 'node:worker_threads';
import { log } from '#functions/lib/log.ts';
import type { ParsedMail } from './parsed-mail.ts';
import type { ReadRequest } from './worker.ts';

/** Reads mails from outside; whatever one is, there is an answer within a bounded time. */
export interface MailReader {
  /** Bytes that fill their buffer are taken over, and gone for the caller. */
  read(bytes: Uint8Array): Promise<ParsedMail>;
}

/**
 * 40 MB of attachments take 0.1 s of a whole processor, the worst markup that was found 0.6 s; a function with 512 MB has a
 * third of a processor and 60 s in all.
 */
const allowedMs = 20_000;
/** Of JavaScript objects; the mail itself lies outside of it, once. */
const heapMb = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32 } as const;
/** A thread that has nothing to do gives its memory back. */
const idleMs = 30_000;

/**
 * Reads mails in a thread of its own, one after the other, so that nobody waits while one is read. A mail that is too much
 * for the thread ends it, and is read again as far as its header fields go.
 */
export class ThreadedMailReader implements MailReader {
  readonly #file: URL;
  readonly #allowedMs: number;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @param file the module of worker.ts */
  constructor(file: URL, allowed = allowedMs) {
    this.#file = file;
    this.#allowedMs = allowed;
  }

  read(bytes: Uint8Array): Promise<ParsedMail> {
    const read = this.#last.then(() => this.#readNow(bytes));
    this.#last = read.catch(() => undefined);
    return read;
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #readNow(bytes: Uint8Array): Promise<ParsedMail> {
    const head = new Uint8Array(bytes.subarray(0, headBytes));
    // Small buffers share one, which others need.
    const isWhole = bytes.byteLength === bytes.buffer.byteLength;
    const attempts: ReadRequest[] = [
      { bytes: isWhole ? bytes : new Uint8Array(bytes), isHeaderOnly: false },
      { bytes: head, isHeaderOnly: true },
    ];
    for (const request of attempts) {
      try {
        const mail = await this.#ask(request);
        return request.isHeaderOnly ? { ...mail, cuts: ['unreadable'] } : mail;
      } catch (error) {
        log.warn('a mail could not be read', { isHeaderOnly: request.isHeaderOnly, error: String(error) });
        await this.close();
      }
    }
    return nothingRead;
  }

  #start(): Worker {
    const worker = new Worker(this.#file, { resourceLimits: heapMb, execArgv: [], env: {} });
    // One that dies while it is idle must not end the process; the next mail starts another.
    worker.on('error', (error) => log.warn('the thread that reads mail has died', { error: String(error) }));
    worker.once('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    return worker;
  }

  #ask(request: ReadRequest): Promise<ParsedMail> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    return new Promise<ParsedMail>((resolve, reject) => {
      const settle = (result: () => void) => {
        clearTimeout(late);
        worker.off('message', answered).off('error', failed).off('exit', exited);
        // A thread that has nothing to do holds up no end of the process.
        worker.unref();
        this.#idle = setTimeout(() => void this.close(), idleMs).unref();
        result();
      };
      const failed = (error: unknown) => settle(() => reject(error));
      const exited = (code: number) => failed(new Error(`the thread ended with ${code}`));
      const answered = ({ read, failed: reason }: { read?: ParsedMail; failed?: string }) =>
        read === undefined ? failed(new Error(reason)) : settle(() => resolve(read));
      const late = setTimeout(() => failed(new Error(`not read within ${this.#allowedMs} ms`)), this.#allowedMs);
      worker.on('message', answered).on('error', failed).on('exit', exited);
      worker.ref();
      worker.postMessage(request, [request.bytes.buffer as ArrayBuffer]);
    });
  }
}

/** Enough for the header fields of any honest mail. */
const headBytes = 256 * 1024;

/** Of a mail that could not be looked into at all. */
export const nothingRead: ParsedMail = {
  headers: [],
  from: [],
  replyTo: [],
  to: [],
  subject: '',
  text: '',
  cuts: ['unreadable'],
  attachments: [],
};
