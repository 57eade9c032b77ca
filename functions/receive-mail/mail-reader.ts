import { log } from '#functions/lib/log.ts';
import { WorkerThread } from '#functions/lib/worker-thread.ts';
import type { EnclosedFile } from './mime/open-enclosed.ts';
import type { ParsedMail } from './parsed-mail.ts';
import type { Checking } from './signature/read-signed.ts';
import type { ReadRequest } from './worker.ts';

/** Reads mails from outside; whatever one is, there is an answer within a bounded time. */
export interface MailReader {
  /** Bytes that fill their buffer are taken over, and gone for the caller. */
  read(bytes: Uint8Array, checking: Checking): Promise<ParsedMail>;
  /** What hangs on a mail, or on what is signed of it, decoded; undefined where that takes too much. Bytes are taken over as above. */
  open(bytes: Uint8Array, checking: Checking): Promise<readonly EnclosedFile[] | undefined>;
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
  readonly #thread: WorkerThread<ReadRequest, ParsedMail | readonly EnclosedFile[]>;

  /** @param file the module of worker.ts */
  constructor(file: URL, allowed = allowedMs) {
    this.#thread = new WorkerThread({ file, called: 'mail', allowedMs: allowed, idleMs, resourceLimits: heapMb });
  }

  async read(bytes: Uint8Array, checking: Checking): Promise<ParsedMail> {
    const head = new Uint8Array(bytes.subarray(0, headBytes));
    const attempts: ReadRequest[] = [
      { bytes: inBufferOfItsOwn(bytes), isHeaderOnly: false, checking },
      { bytes: head, isHeaderOnly: true, checking },
    ];
    for (const request of attempts) {
      try {
        const mail = (await this.#ask(request)) as ParsedMail;
        return request.isHeaderOnly ? { ...mail, cuts: ['unreadable'] } : mail;
      } catch (error) {
        log.warn('a mail could not be read', { isHeaderOnly: request.isHeaderOnly, error: String(error) });
      }
    }
    return nothingRead;
  }

  async open(bytes: Uint8Array, checking: Checking): Promise<readonly EnclosedFile[] | undefined> {
    try {
      const request = { bytes: inBufferOfItsOwn(bytes), isHeaderOnly: false, isForEnclosed: true, checking };
      return (await this.#ask(request)) as readonly EnclosedFile[];
    } catch (error) {
      log.warn('what hangs on a mail could not be opened', { error: String(error) });
      return undefined;
    }
  }

  #ask(request: ReadRequest): Promise<ParsedMail | readonly EnclosedFile[]> {
    return this.#thread.ask(request, [request.bytes.buffer as ArrayBuffer]);
  }

  /** Ends the thread. */
  close(): Promise<void> {
    return this.#thread.close();
  }
}

/** Small buffers share one, which others need. */
const inBufferOfItsOwn = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);

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
