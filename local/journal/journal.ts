/** One change. Values are JSON, bytes in it allowed. */
export type Op =
  | { readonly put: string; readonly value: unknown }
  /** A value that is bytes alone, and large: it is not copied, and has to stay as it is until the commit ends. */
  | { readonly put: string; readonly pieces: readonly Uint8Array[] }
  | { readonly delete: string };

export interface RangeOptions {
  /** Starts after this key (before it, when reversed). */
  readonly after?: string;
  readonly limit?: number;
  readonly reverse?: boolean;
}

export interface Entry {
  readonly key: string;
  readonly value: unknown;
}

/** A durable key-value store, ordered by key. */
export interface Journal {
  /**
   * Applies the changes all together or not at all; they are on the disk when this resolves. Commits that wait at the same
   * time share one flush, unless they are large. @throws JournalWriteError, and nothing of the commit is written; the next commit is tried afresh.
   */
  commit(ops: readonly Op[]): Promise<void>;
  get(key: string): unknown | undefined;
  range(prefix: string, options?: RangeOptions): Iterable<Entry>;
  close(): Promise<void>;
}

/** One whose file can be copied while it is open. */
export interface StoredJournal extends Journal {
  /** Does work while nothing is written; commits wait for it. */
  whileStill<T>(work: () => Promise<T>): Promise<T>;
}

/** A commit did not reach the disk: it is full, read-only or broken. */
export class JournalWriteError extends Error {
  constructor(cause: unknown) {
    super(`The journal could not be written: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'JournalWriteError';
  }
}

/** The directory belongs to a newer version of the software. */
export class NewerDataError extends Error {
  constructor(directory: string, found: number, supported: number) {
    super(
      `The data in ${directory} has format version ${found}, this software knows versions up to ${supported}: start the newer version again`,
    );
    this.name = 'NewerDataError';
  }
}
