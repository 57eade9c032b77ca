import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { StoreError } from './store-error.ts';

/** A file of a store, open for reading. */
export interface StoreFile {
  readonly size: number;
  /** Fewer bytes than asked for where the file ends. */
  read(at: number, length: number): Buffer;
}

/**
 * Looks into a store's file before the store maps or opens it.
 * @returns undefined where there is none, or an empty one, as a start leaves that was killed at once
 * @throws StoreError for what is no file or cannot be read
 */
export function withStoreFile<T>(path: string, look: (file: StoreFile) => T): T | undefined {
  const descriptor = open(path);
  if (descriptor === undefined) return undefined;
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new StoreError(`${path} is no file: put back what stood there, or restore a backup`);
    if (stat.size === 0) return undefined;
    const read = (at: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(descriptor, bytes, 0, length, at));
    };
    return look({ size: stat.size, read });
  } finally {
    closeSync(descriptor);
  }
}

function open(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new StoreError(`${path} cannot be read: ${(error as Error).message}`);
  }
}

/** What is said of a file that its store would choke on. */
export const damaged = (path: string, how: string): StoreError =>
  new StoreError(`${path} is damaged (${how}): restore a backup of the whole data directory`);
