import { Worker } from 'node:worker_threads';

/** One change, ready for the disk; without pieces, of which its bytes consist, the key goes. */
export interface Change {
  readonly key: string;
  readonly pieces?: readonly Uint8Array[];
}

/** How many bytes a change has; -1 where the key is to go. */
export const sizeOf = ({ pieces }: Change): number => pieces?.reduce((sum, { length }) => sum + length, 0) ?? -1;

export interface WriterThread {
  /**
   * Resolves when the changes are on the disk, and rejects when none of them is. One call at a time.
   * @throws Error for what the disk or the store says, or because the thread has died
   */
  write(changes: readonly Change[]): Promise<void>;
  /** Ends the thread. @throws Error where it did not end in order */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Starts the thread that writes the journal of this directory (`writer.mjs`). It keeps the process alive only while it writes. */
export function startWriterThread(directory: string): WriterThread {
  // What this process was started with, a loader of TypeScript say, is not for the thread.
  const worker = new Worker(new URL('./writer.mjs', import.meta.url), { workerData: { directory }, execArgv: [] });
  worker.unref();
  let waiting: Waiting | undefined;
  let death: Error | undefined;

  function settle(error?: Error): void {
    const settled = waiting;
    waiting = undefined;
    worker.unref();
    if (error) settled?.reject(error);
    else settled?.resolve();
  }

  worker.on('message', ({ error }: { readonly error?: string }) =>
    settle(error === undefined ? error : new Error(error)),
  );
  worker.on('error', (error: Error) => {
    death = error;
  });
  const exitCode = new Promise<number>((resolve) => {
    worker.on('exit', (code) => {
      death ??= new Error(`its thread ended with code ${code}`);
      settle(death);
      resolve(code);
    });
  });

  return {
    write(changes) {
      return new Promise((resolve, reject) => {
        if (death) throw death;
        waiting = { resolve, reject };
        worker.ref();
        const group = pack(changes);
        worker.postMessage(group, [group.bytes.buffer]);
      });
    },
    async close() {
      worker.ref();
      worker.postMessage('close');
      if ((await exitCode) !== 0) throw death;
    },
  };
}

/** As few objects as can be, since each is copied on its way to the thread; the bytes change hands. */
function pack(changes: readonly Change[]) {
  const sizes = changes.map(sizeOf);
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + Math.max(size, 0), 0));
  let start = 0;
  for (const piece of changes.flatMap(({ pieces = [] }) => pieces)) {
    bytes.set(piece, start);
    start += piece.length;
  }
  return { keys: changes.map(({ key }) => key), sizes, bytes };
}
