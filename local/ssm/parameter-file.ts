import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';

const Content = z.record(z.string(), z.string());
type Content = z.infer<typeof Content>;

/** Parameters of Systems Manager in a file that only its owner reads: names to values. */
export class ParameterFile {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  get(name: string): string | undefined {
    return this.#read()[name];
  }

  /** On the disk before it answers: links in mails that were sent must stay valid. */
  put(name: string, value: string): void {
    this.#write({ ...this.#read(), [name]: value });
  }

  /** Gives what stands under a name of before its present name, unless something stands there already. */
  rename(before: string, name: string): void {
    const { [before]: value, ...others } = this.#read();
    if (value !== undefined && !(name in others)) this.#write({ ...others, [name]: value });
  }

  /** Anew each time: who deletes the file, or one line of it, is heard. */
  #read(): Content {
    try {
      return Content.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
      throw new Error(`The parameters in ${this.#file} cannot be read: ${(error as Error).message}`, { cause: error });
    }
  }

  #write(content: Content): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    const unfinished = `${this.#file}.new`;
    const descriptor = openSync(unfinished, 'w', 0o600);
    writeSync(descriptor, `${JSON.stringify(content, undefined, 2)}\n`);
    fsyncSync(descriptor);
    closeSync(descriptor);
    chmodSync(unfinished, 0o600);
    renameSync(unfinished, this.#file);
  }
}
