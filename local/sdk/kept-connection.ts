import { connect, type Socket } from 'node:net';

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

interface Waiting {
  readonly resolve: (answer: HttpAnswer) => void;
  readonly reject: (error: Error) => void;
}

const endOfHead = '\r\n\r\n';

/**
 * A kept connection to an HTTP/1.1 server, for one request at a time. Node's client spends more on a request than the whole
 * call needs otherwise (docs/adr/0005-where-the-time-goes.md). It reads bodies whose length the head tells; anything else
 * is an error.
 */
export class KeptConnection {
  readonly #socket: Socket;
  /** What has arrived of the answer. */
  #chunks: Buffer[] = [];
  #received = 0;
  #head: { readonly status: number; readonly bodyStart: number; readonly length: number } | undefined;
  #waiting: Waiting | undefined;
  #ended = false;

  constructor(host: string, port: number) {
    this.#socket = connect({ host, port, noDelay: true });
    this.#socket.on('data', (chunk: Buffer) => this.#take(chunk));
    this.#socket.on('error', (error) => this.#end(error));
    this.#socket.on('timeout', () => this.#end(new Error(`No answer within ${this.#socket.timeout} ms`)));
    this.#socket.on('close', () => this.#end(closed()));
  }

  /** Whether another request can be sent. */
  get usable(): boolean {
    return !this.#ended && this.#waiting === undefined;
  }

  /** Sends a whole request. Rejects when the connection ends or the answer takes longer than `withinMs`. */
  request(text: string, withinMs: number): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(closed());
      this.#waiting = { resolve, reject };
      this.#socket.setTimeout(withinMs);
      this.#socket.write(text);
    });
  }

  close(): void {
    this.#end(closed());
  }

  /** An idle connection keeps no process alive. */
  unref(): void {
    this.#socket.unref();
  }

  ref(): void {
    this.#socket.ref();
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#received += chunk.length;
    this.#head ??= this.#readHead();
    if (this.#head === undefined || this.#received < this.#head.bodyStart + this.#head.length) return;
    const { status, bodyStart, length } = this.#head;
    const text = this.#joined().toString('utf8', bodyStart, bodyStart + length);
    const waiting = this.#waiting;
    this.#chunks = [];
    this.#received = 0;
    this.#head = undefined;
    this.#waiting = undefined;
    this.#socket.setTimeout(0);
    waiting?.resolve({ status, text });
  }

  #readHead() {
    const received = this.#joined();
    const end = received.indexOf(endOfHead);
    if (end === -1) return undefined;
    const head = received.toString('latin1', 0, end);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    const status = /^HTTP\/1\.1 (\d{3})/.exec(head)?.[1];
    if (length === undefined || status === undefined) {
      this.#end(new Error(`An answer that cannot be read: ${head.slice(0, 200)}`));
      return undefined;
    }
    return { status: Number(status), bodyStart: end + endOfHead.length, length: Number(length) };
  }

  #joined(): Buffer {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0] ?? Buffer.alloc(0);
  }

  #end(error: Error): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#socket.destroy();
    this.#waiting?.reject(error);
    this.#waiting = undefined;
  }
}

const closed = (): Error => Object.assign(new Error('The connection was closed'), { code: 'ECONNRESET' });
