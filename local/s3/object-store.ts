import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BucketResource } from '../assembly/assembly.ts';
import { flush } from '../backup/copy-file.ts';
import type { Clock } from '../clock/clock.ts';
import type { Journal, Op } from '../journal/journal.ts';
import { objectKeys } from './object-keys.ts';
import { S3Error } from './s3-error.ts';

/** What the journal has of an object; its bytes are the file's, which never changes. */
export interface StoredObject {
  readonly file: string;
  readonly bytes: number;
  readonly mediaType: string;
  /** In hex. */
  readonly sha256: string;
  readonly at: string;
  /** When a rule of the bucket takes it away. */
  readonly expiresAt?: string | undefined;
}

/** What is to be stored, and what its sender says that it is. */
export interface NewObject {
  readonly content: AsyncIterable<Uint8Array>;
  readonly mediaType: string;
  /** In hex, each of what the content is to be. */
  readonly sha256: readonly string[];
}

/** The files of a bucket. */
export interface ObjectStore {
  /** On the disk when it resolves. @throws S3Error for more than an object may have, or other content than is said */
  put(key: string, object: NewObject): Promise<StoredObject>;
  find(key: string): StoredObject | undefined;
  read(object: StoredObject): Promise<Uint8Array>;
  pathOf(object: StoredObject): string;
  delete(key: string): Promise<void>;
  /** Forgets what a kill left half-way, and from now on takes away what is too old. */
  recover(): void;
  stop(): void;
}

/** Documents have at most 25 MB. */
export const mostBytes = 25 * 1024 * 1024;

const dayMs = 24 * 3_600_000;

/**
 * Keeps objects as files below the data directory. A file is whole and flushed before the journal names it, and nothing else
 * makes it an object: whenever the process is killed, the object is there as it was sent, or as it was before.
 */
export function createObjectStore(parts: {
  readonly dataDirectory: string;
  readonly bucket: BucketResource;
  readonly journal: Journal;
  readonly clock: Clock;
}): ObjectStore {
  const { dataDirectory, bucket, journal, clock } = parts;
  const directory = join(dataDirectory, 'files');
  let timer: { cancel(): void } | undefined;
  let stopped = false;
  let last: Promise<unknown> = Promise.resolve();

  /** What an object is changes in turn, so that of two at once the later one finds the earlier one's file. */
  function inTurn<T>(change: () => Promise<T>): Promise<T> {
    const next = last.then(change, change);
    last = next;
    return next;
  }

  async function write({ content, sha256 }: NewObject): Promise<Pick<StoredObject, 'file' | 'bytes' | 'sha256'>> {
    const file = randomUUID();
    const unfinished = join(directory, `${file}.part`);
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      const handle = await open(unfinished, 'wx', 0o600);
      try {
        for await (const chunk of content) {
          bytes += chunk.length;
          if (bytes > mostBytes) throw tooLarge();
          hash.update(chunk);
          await handle.write(chunk);
        }
        await handle.sync();
      } finally {
        await handle.close();
      }
      const digest = hash.digest('hex');
      if (sha256.some((said) => said !== digest))
        throw new S3Error('BadDigest', 400, 'The checksum you specified did not match what we received.');
      await rename(unfinished, join(directory, file));
      await flush(directory);
      return { file, bytes, sha256: digest };
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  const find = (key: string): StoredObject | undefined =>
    journal.get(objectKeys.object(bucket.name, key)) as StoredObject | undefined;

  const withoutExpiry = (key: string, object: StoredObject | undefined): Op[] =>
    object?.expiresAt === undefined ? [] : [{ delete: objectKeys.expiry(object.expiresAt, bucket.name, key) }];

  async function keep(key: string, stored: StoredObject): Promise<StoredObject> {
    const before = find(key);
    const { expiresAt } = stored;
    await journal.commit([
      ...withoutExpiry(key, before),
      { put: objectKeys.object(bucket.name, key), value: stored },
      ...(expiresAt === undefined ? [] : [{ put: objectKeys.expiry(expiresAt, bucket.name, key), value: key }]),
    ]);
    if (before !== undefined) await rm(join(directory, before.file), { force: true });
    arm();
    return stored;
  }

  /** @param onlyBefore what was stored after this instant stays */
  async function forget(key: string, onlyBefore?: string): Promise<void> {
    const object = find(key);
    if (object === undefined || (onlyBefore !== undefined && (object.expiresAt ?? '~') > onlyBefore)) return;
    await journal.commit([{ delete: objectKeys.object(bucket.name, key) }, ...withoutExpiry(key, object)]);
    await rm(join(directory, object.file), { force: true });
  }

  /** The next rule that strikes wakes us up, and no other: a virtual clock stops at every instant. */
  function arm(): void {
    timer?.cancel();
    timer = undefined;
    if (stopped) return;
    const [next] = journal.range(objectKeys.expiries, { limit: 1 });
    if (next !== undefined) timer = clock.schedule(Date.parse(objectKeys.instantOf(next.key)), takeAway);
  }

  async function takeAway(): Promise<void> {
    const now = new Date(clock.nowMs()).toISOString();
    for (const entry of [...journal.range(objectKeys.expiries)]) {
      if (stopped || objectKeys.instantOf(entry.key) > now) break;
      await inTurn(() => forget(entry.value as string, now));
    }
    arm();
  }

  return {
    find,
    pathOf: ({ file }) => join(directory, file),
    read: ({ file }) => readFile(join(directory, file)),
    async put(key, object) {
      const written = await write(object);
      const atMs = clock.nowMs();
      const days = bucket.expirations.find(({ prefix }) => key.startsWith(prefix))?.days;
      const expiresAt = days === undefined ? undefined : new Date(atMs + days * dayMs).toISOString();
      const { mediaType } = object;
      const stored = { ...written, mediaType, at: new Date(atMs).toISOString(), ...(expiresAt && { expiresAt }) };
      return inTurn(() => keep(key, stored));
    },
    delete: (key) => inTurn(() => forget(key)),
    recover() {
      mkdirSync(directory, { recursive: true, mode: 0o700 });
      const named = new Set([...journal.range(objectKeys.objects)].map(({ value }) => (value as StoredObject).file));
      for (const file of readdirSync(directory)) if (!named.has(file)) rmSync(join(directory, file), { force: true });
      arm();
    },
    stop() {
      stopped = true;
      timer?.cancel();
    },
  };
}

export const tooLarge = (): S3Error =>
  new S3Error('EntityTooLarge', 400, `An object may have at most ${mostBytes} bytes.`);
