import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';

const Content = z.record(z.string(), z.string());
type Content = z.infer<typeof Content>;

const installation = 'installation';

/** Parameters of Systems Manager in a file that only its owner reads: names to values. */
export class ParameterFile {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  get exists(): boolean {
    return existsSync(this.path);
  }

  /** The installation that the parameters belong to, in the same file; no parameter can have its name. */
  get installation(): string | undefined {
    return this.get(installation);
  }

  set installation(id: string) {
    this.put(installation, id);
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
      const { success, data } = Content.safeParse(JSON.parse(readFileSync(this.path, 'utf8')));
      if (success) return data;
      throw new Error('it is not a list of names and texts');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
      const [why] = (error as Error).message.split('\n');
      throw new Error(`The parameters in ${this.path} cannot be read: ${why}`, { cause: error });
    }
  }

  #write(content: Content): void {
    mkdirSync(dirname(this.path), { recursive: true });
    const unfinished = `${this.path}.new`;
    const descriptor = openSync(unfinished, 'w', 0o600);
    writeSync(descriptor, `${JSON.stringify(content, undefined, 2)}\n`);
    fsyncSync(descriptor);
    closeSync(descriptor);
    chmodSync(unfinished, 0o600);
    renameSync(unfinished, this.path);
  }
}
