import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { isObjectKey } from './object-keys.ts';
import type { NewObject, ObjectStore } from './object-store.ts';
import { S3Error } from './s3-error.ts';

/** An object as it is given out. */
export interface FoundObject {
  readonly bytes: number;
  readonly mediaType: string;
  /** In hex, where it is known. */
  readonly sha256?: string;
  read(): Promise<Uint8Array>;
  stream(): Readable;
}

/** The bucket of the stack: objects that functions and browsers put there, and mails as they came in, which the journal keeps. */
export interface Bucket {
  /** @throws S3Error for a key that no object of ours has */
  find(key: string): FoundObject | undefined;
  /** @throws S3Error */
  put(key: string, object: NewObject): Promise<{ readonly sha256: string }>;
  delete(key: string): Promise<void>;
}

/** @param store undefined where the stack has no bucket */
export function createBucket(store: ObjectStore | undefined, mail: (key: string) => Uint8Array | undefined): Bucket {
  return {
    find(key) {
      const object = store?.find(checked(key));
      if (store !== undefined && object !== undefined)
        return { ...object, read: () => store.read(object), stream: () => createReadStream(store.pathOf(object)) };
      const message = mail(key);
      return (
        message && {
          bytes: message.length,
          mediaType: 'message/rfc822',
          read: async () => message,
          stream: () => Readable.from([message]),
        }
      );
    },
    put(key, object) {
      if (store === undefined) throw new S3Error('NoSuchBucket', 404, 'The specified bucket does not exist');
      return store.put(checked(key), object);
    },
    delete: async (key) => store?.delete(checked(key)),
  };
}

function checked(key: string): string {
  if (isObjectKey(key)) return key;
  throw new S3Error(
    'InvalidRequest',
    400,
    'An object has a key of letters, digits, - and _ below at most three folders.',
  );
}
