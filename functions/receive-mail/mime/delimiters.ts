import { endOfLine } from './header-block.ts';
import { limits } from './limits.ts';

/** A line that ends what is before it (RFC 2046, section 5.1.1). */
export type Delimiter = {
  readonly at: number;
  readonly end: number;
  /** Which of the open multiparts it belongs to, the outermost being 0. */
  readonly level: number;
  readonly closes: boolean;
};

/** RFC 2046 allows 70 characters; programs write more. */
const longestLine = 1_000;

/** The multiparts that are open where a mail is being read, and the lines that delimit their parts. */
export class Delimiters {
  readonly #bytes: Buffer;
  readonly #open: string[] = [];
  /** The levels of each boundary; of several alike the innermost counts. */
  readonly #levels = new Map<string, number[]>();
  #left: number = limits.delimiters;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get level(): number {
    return this.#open.length;
  }

  /** No more candidates are looked at: what follows cannot be told apart. */
  get isExhausted(): boolean {
    return this.#left <= 0;
  }

  open(boundary: string): void {
    const levels = this.#levels.get(boundary) ?? [];
    levels.push(this.#open.length);
    this.#levels.set(boundary, levels);
    this.#open.push(boundary);
  }

  /** Ends all multiparts from this level on. */
  closeFrom(level: number): void {
    for (const boundary of this.#open.splice(level)) this.#levels.get(boundary)?.pop();
  }

  at(at: number): Delimiter | undefined {
    const bytes = this.#bytes;
    if (bytes[at] !== 0x2d || bytes[at + 1] !== 0x2d || this.#left <= 0) return undefined;
    this.#left -= 1;
    const end = endOfLine(bytes, at);
    if (end - at > longestLine) return undefined;
    const line = bytes.toString('latin1', at + 2, end).trimEnd();
    const level = this.#levels.get(line)?.at(-1);
    if (level !== undefined) return { at, end, level, closes: false };
    const closed = line.endsWith('--') ? this.#levels.get(line.slice(0, -2))?.at(-1) : undefined;
    return closed === undefined ? undefined : { at, end, level: closed, closes: true };
  }

  /** The next one from the beginning of a line on. */
  next(from: number): Delimiter | undefined {
    if (this.#open.length === 0) return undefined;
    let found = this.at(from);
    let at = from;
    while (found === undefined && this.#left > 0) {
      const lineEnd = this.#bytes.indexOf('\n--', at, 'latin1');
      if (lineEnd < 0) return undefined;
      at = lineEnd + 1;
      found = this.at(at);
    }
    return found;
  }
}
