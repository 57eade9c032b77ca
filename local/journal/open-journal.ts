import { open, type RootDatabase } from 'lmdb';
import {
  type Entry,
  JournalWriteError,
  NewerDataError,
  type Op,
  type RangeOptions,
  type StoredJournal,
} from './journal.ts';
import { type Change, sizeOf, startWriterThread } from './writer-thread.ts';

/** 2: mails are packed. 3: beside it the key lies under its parameter's name. What versions 1 and 2 wrote is read as it is. */
const formatVersion = 3;
const formatKey = '!format';

/**
 * What is written together is in memory three times: as it came, on its way to the thread, and in the store's own pages. Large
 * commits go one by one, each with a flush of its own.
 */
const mostBytesTogether = 4 * 1024 * 1024;

/** Above every character that a key may go on with. */
const prefixEnd = '\u{10ffff}';

interface PendingCommit {
  readonly changes: readonly Change[];
  readonly bytes: number;
  readonly resolve: () => void;
  readonly reject: (error: JournalWriteError) => void;
}

interface Encoder {
  encode(value: unknown): Uint8Array;
}

/**
 * Opens, or makes, the journal in a directory: an LMDB file (docs/adr/0002-journal-store.md), read here and written by a
 * thread of its own.
 * @throws NewerDataError
 */
export async function openJournal(directory: string): Promise<StoredJournal> {
  const store = open<unknown, string>({ path: directory, noSubdir: false, overlappingSync: false });
  await checkFormat(store, directory);
  // The store's own, which its types do not show: what the thread puts down as bytes, the store reads here as a value.
  const { encoder } = store as unknown as { readonly encoder: Encoder };
  const writer = startWriterThread(directory);
  const pending: PendingCommit[] = [];
  let writing: Promise<void> | undefined;
  let closed = false;
  let scheduled = false;
  let isHeld = false;

  /** The commits of one turn of the event loop go together at least: one flush for all of them. */
  function schedule(): void {
    if (scheduled || writing !== undefined) return;
    scheduled = true;
    setImmediate(startWriting);
  }

  function startWriting(): void {
    scheduled = false;
    if (!isHeld && writing === undefined && pending.length > 0) writing = writeNext();
  }

  /** Writes as one transaction what waits, as far as it goes together. What comes in the meantime waits for the next. */
  async function writeNext(): Promise<void> {
    const group = pending.splice(0, countTogether(pending));
    try {
      await writer.write(group.flatMap(({ changes }) => changes));
      // The thread has written behind the back of this thread's snapshot: the next read takes a new one.
      store.resetReadTxn();
      for (const { resolve } of group) resolve();
    } catch (error) {
      const failure = new JournalWriteError(error);
      for (const { reject } of group) reject(failure);
    }
    writing = undefined;
    if (pending.length > 0) schedule();
  }

  return {
    commit(ops) {
      return new Promise((resolve, reject) => {
        if (closed) throw new JournalWriteError('it is closed');
        const changes = ops.map((op) => changeOf(encoder, op));
        pending.push({ changes, bytes: changes.reduce((sum, change) => sum + sizeOf(change), 0), resolve, reject });
        schedule();
      });
    },
    async whileStill(work) {
      isHeld = true;
      try {
        await writing;
        return await work();
      } finally {
        isHeld = false;
        startWriting();
      }
    },
    get: (key) => store.get(key),
    range: (prefix, options) => range(store, prefix, options),
    async close() {
      if (closed) return;
      closed = true;
      do {
        await writing;
        startWriting();
      } while (writing !== undefined);
      await writer.close().finally(() => store.close());
    },
  };
}

/** At least one. */
function countTogether([first, ...others]: readonly PendingCommit[]): number {
  let bytes = first?.bytes ?? 0;
  const tooMuch = others.findIndex((commit) => {
    bytes += commit.bytes;
    return bytes > mostBytesTogether;
  });
  return tooMuch < 0 ? others.length + 1 : tooMuch + 1;
}

/** What stands before bytes in the store's encoding: their kind and number (MessagePack, `bin 32`). */
function bytesHead(pieces: readonly Uint8Array[]): Uint8Array {
  const head = Buffer.alloc(5, 0xc6);
  head.writeUInt32BE(sizeOf({ key: '', pieces }), 1);
  return head;
}

function changeOf(encoder: Encoder, op: Op): Change {
  if ('delete' in op) return { key: op.delete };
  if ('pieces' in op) return { key: op.put, pieces: [bytesHead(op.pieces), ...op.pieces] };
  try {
    return { key: op.put, pieces: [encoder.encode(op.value)] };
  } catch (error) {
    throw new JournalWriteError(error);
  }
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
  if (found !== undefined && (typeof found !== 'number' || found > formatVersion)) {
    await store.close();
    throw new NewerDataError(directory, Number(found), formatVersion);
  }
  if (found !== formatVersion) store.putSync(formatKey, formatVersion);
}
