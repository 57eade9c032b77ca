import { open, type RootDatabase } from 'lmdb';
import { type Entry, type Journal, JournalWriteError, NewerDataError, type Op, type RangeOptions } from './journal.ts';

const formatVersion = 1;
const formatKey = '!format';

/** Above every character that a key may go on with. */
const prefixEnd = '\u{10ffff}';

interface PendingCommit {
  readonly ops: readonly Op[];
  readonly resolve: () => void;
  readonly reject: (error: JournalWriteError) => void;
}

/**
 * Opens, or makes, the journal in a directory: an LMDB file (docs/adr/0002-journal-store.md).
 * @throws NewerDataError
 */
export async function openJournal(directory: string): Promise<Journal> {
  // Without overlappingSync a write is acknowledged only after its flush; with it the flush comes later.
  const store = open<unknown, string>({ path: directory, noSubdir: false, overlappingSync: false });
  await checkFormat(store, directory);
  let pending: PendingCommit[] = [];
  let writing: Promise<void> | undefined;

  /** Writes what waits as one transaction, and again what came meanwhile. */
  async function writeAll(): Promise<void> {
    while (pending.length > 0) {
      const group = pending;
      pending = [];
      await write(store, group);
    }
    writing = undefined;
  }

  return {
    commit(ops) {
      return new Promise((resolve, reject) => {
        pending.push({ ops, resolve, reject });
        // The commits of one turn of the event loop go together.
        writing ??= Promise.resolve().then(writeAll);
      });
    },
    get: (key) => store.get(key),
    range: (prefix, options) => range(store, prefix, options),
    async close() {
      await writing;
      await store.close();
    },
  };
}

async function write(store: RootDatabase<unknown, string>, group: readonly PendingCommit[]): Promise<void> {
  try {
    const writes: Promise<unknown>[] = [];
    const batch = store.batch(() => {
      for (const { ops } of group) {
        for (const op of ops) writes.push('put' in op ? store.put(op.put, op.value) : store.remove(op.delete));
      }
    });
    await Promise.all([batch, ...writes]);
    for (const { resolve } of group) resolve();
  } catch (error) {
    const failure = new JournalWriteError(await causeOf(error));
    for (const { reject } of group) reject(failure);
  }
}

/** The store says only that the commit failed, and promises the system's error beside it. */
async function causeOf(error: unknown): Promise<unknown> {
  if (!(error instanceof Error && 'commitError' in error && error.commitError instanceof Promise)) return error;
  return error.commitError.catch((systemError: unknown) => systemError);
}

function* range(store: RootDatabase<unknown, string>, prefix: string, options: RangeOptions = {}): Iterable<Entry> {
  const { after, limit, reverse = false } = options;
  const [start, end] = reverse ? [after ?? prefix + prefixEnd, prefix] : [after ?? prefix, prefix + prefixEnd];
  yield* store.getRange({
    start,
    end,
    reverse,
    exclusiveStart: after !== undefined,
    inclusiveEnd: reverse,
    ...(limit === undefined ? {} : { limit }),
  });
}

async function checkFormat(store: RootDatabase<unknown, string>, directory: string): Promise<void> {
  const found = store.get(formatKey);
  if (found === undefined) {
    await store.put(formatKey, formatVersion);
  } else if (typeof found !== 'number' || found > formatVersion) {
    await store.close();
    throw new NewerDataError(directory, Number(found), formatVersion);
  }
}
