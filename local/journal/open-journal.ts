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

export interface JournalOptions {
  /**
   * After a flush the next one waits this long, so that commits gather: a flush stops the whole process for as long as the
   * disk takes. The first commit after a rest is flushed at once.
   */
  readonly restMs?: number;
}

/**
 * Opens, or makes, the journal in a directory: an LMDB file (docs/adr/0002-journal-store.md).
 * @throws NewerDataError
 */
export async function openJournal(directory: string, options: JournalOptions = {}): Promise<Journal> {
  const { restMs = 0 } = options;
  // Without overlappingSync a transaction returns after its flush; with it the flush comes later.
  const store = open<unknown, string>({ path: directory, noSubdir: false, overlappingSync: false });
  await checkFormat(store, directory);
  let pending: PendingCommit[] = [];
  let closed = false;
  let flushedAtMs = Number.NEGATIVE_INFINITY;
  let scheduled = false;

  /** The commits of one turn of the event loop go together at least: one flush for all of them. */
  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    const waitMs = restMs - (performance.now() - flushedAtMs);
    if (waitMs > 0) setTimeout(writeAll, waitMs);
    else setImmediate(writeAll);
  }

  /** Writes all that waits as one transaction. */
  function writeAll(): void {
    scheduled = false;
    if (pending.length === 0) return;
    const group = pending;
    pending = [];
    try {
      write(store, group);
      flushedAtMs = performance.now();
    } catch (error) {
      const failure = new JournalWriteError(error);
      for (const { reject } of group) reject(failure);
      return;
    }
    for (const { resolve } of group) resolve();
  }

  return {
    commit(ops) {
      return new Promise((resolve, reject) => {
        if (closed) throw new JournalWriteError('it is closed');
        pending.push({ ops, resolve, reject });
        schedule();
      });
    },
    get: (key) => store.get(key),
    range: (prefix, options) => range(store, prefix, options),
    async close() {
      writeAll();
      closed = true;
      await store.close();
    },
  };
}

// The store's own asynchronous writes end in unhandled rejections and a corrupted heap when the disk is full (measured, see
// the record of the decision); a synchronous transaction throws, and the data stays whole.
function write(store: RootDatabase<unknown, string>, group: readonly PendingCommit[]): void {
  store.transactionSync(() => {
    for (const { ops } of group) {
      for (const op of ops) {
        if ('put' in op) store.putSync(op.put, op.value);
        else store.removeSync(op.delete);
      }
    }
  });
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
    store.putSync(formatKey, formatVersion);
  } else if (typeof found !== 'number' || found > formatVersion) {
    await store.close();
    throw new NewerDataError(directory, Number(found), formatVersion);
  }
}
