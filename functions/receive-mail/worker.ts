import { parentPort } from 'node:worker_threads';
import { headerBytesOf } from './mime/header-block.ts';
import { parseMail } from './mime/parse-mail.ts';

/** What the thread is asked: to read a mail, or of one that was too much for it the header fields. */
export type ReadRequest = { readonly bytes: Uint8Array; readonly isHeaderOnly: boolean };

parentPort?.on('message', ({ bytes, isHeaderOnly }: ReadRequest) => {
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  parseMail(isHeaderOnly ? headerBytesOf(mail) : mail).then(
    (done) => parentPort?.postMessage({ done }),
    (error: unknown) => parentPort?.postMessage({ failed: String(error) }),
  );
});
