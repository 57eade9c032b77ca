// The thread that writes the journal. Plain JavaScript: Node.js 20 starts no thread from TypeScript.
import { parentPort, workerData } from 'node:worker_threads';
import { open } from 'lmdb';

/**
 * What is written together: the keys, the bytes of all values one after the other, and how many of them belong to each
 * key, -1 where the key is to go.
 * @typedef {{ readonly keys: readonly string[], readonly sizes: readonly number[], readonly bytes: Uint8Array }} Group
 */

/** How it went: `error` tells why nothing of the group was written.
 * @typedef {{ readonly error?: string }} Answer
 */

// Without overlappingSync a transaction returns after its flush; with it the flush comes later.
const store = open({ path: workerData.directory, noSubdir: false, overlappingSync: false, encoding: 'binary' });

parentPort.on('message', async (message) => {
  if (message !== 'close') return parentPort.postMessage(answerTo(message));
  await store.close();
  parentPort.close();
});

/** @param {Group} group @returns {Answer} */
function answerTo(group) {
  try {
    // The store's own asynchronous writes end in unhandled rejections and a corrupted heap when the disk is full (measured,
    // docs/adr/0002-journal-store.md); a synchronous transaction throws, and the data stays whole.
    store.transactionSync(() => write(group));
    return {};
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** @param {Group} group */
function write({ keys, sizes, bytes }) {
  let start = 0;
  for (const [index, key] of keys.entries()) {
    const size = sizes[index];
    if (size === -1) {
      store.removeSync(key);
    } else {
      store.putSync(key, bytes.subarray(start, start + size));
      start += size;
    }
  }
}
