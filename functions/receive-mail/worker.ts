import { parentPort } from 'node:worker_threads';
import { headerBytesOf } from './mime/header-block.ts';
import { parseMail } from './mime/parse-mail.ts';
import { type Checking, readSigned } from './signature/read-signed.ts';

/** What the thread is asked: to read a mail, or of one that was too much for it the header fields. */
export type ReadRequest = { readonly bytes: Uint8Array; readonly isHeaderOnly: boolean; readonly checking: Checking };

parentPort?.on('message', ({ bytes, isHeaderOnly, checking }: ReadRequest) => {
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  (isHeaderOnly ? parseMail(headerBytesOf(mail)) : readSigned(mail, checking)).then(
    (done) => parentPort?.postMessage({ done }),
    (error: unknown) => parentPort?.postMessage({ failed: String(error) }),
  );
});
