import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** Speaks SMTP line by line, so that a test can stop half-way. */
export class SmtpClient {
  readonly #socket: Socket;
  readonly #lines: AsyncIterator<string>;

  constructor(port: number) {
    this.#socket = connect(port, '127.0.0.1');
    // What the server has closed ends the lines.
    this.#socket.on('error', () => undefined);
    this.#lines = createInterface({ input: this.#socket })[Symbol.asyncIterator]();
  }

  /** One that has been greeted and has greeted. */
  static async greeted(port: number): Promise<SmtpClient> {
    const client = new SmtpClient(port);
    await client.answer();
    await client.say('EHLO sender.example');
    return client;
  }

  /** The last line of the next answer. */
  async answer(): Promise<string> {
    for (;;) {
      const { value, done } = await this.#lines.next();
      if (done) return 'closed';
      if (/^\d{3}(?: |$)/.test(value)) return value;
    }
  }

  say(line: string): Promise<string> {
    this.write(`${line}\r\n`);
    return this.answer();
  }

  write(text: string): void {
    this.#socket.write(text);
  }

  /** MAIL, with parameters, and one recipient; the first answer that is not yes, or the last. */
  async envelope(parameters = ''): Promise<string> {
    const answer = await this.say(`MAIL FROM:<a@sender.example>${parameters}`);
    return answer.startsWith('250') ? this.say('RCPT TO:<decisions@x.example>') : answer;
  }

  /** A whole mail of so many bytes. */
  async mail(bytes: number, parameters = ''): Promise<string> {
    const answer = await this.envelope(parameters);
    if (!answer.startsWith('250')) return answer;
    await this.say('DATA');
    return this.say(`${'x'.repeat(bytes)}\r\n.`);
  }

  async hangUp(): Promise<void> {
    this.#socket.destroy();
    if (!this.#socket.closed) await once(this.#socket, 'close');
  }
}
