import { parentPort } from 'node:worker_threads';
import { headerBytesOf } from './mime/header-block.ts';
import { parseMail } from './mime/parse-mail.ts';
import { type Checking, openSigned, readSigned } from './signature/read-signed.ts';

/** What the thread is asked: to read a mail, of one that was too much for it the header fields, or what hangs on it. */
export type ReadRequest = {
  readonly bytes: Uint8Array;
  readonly isHeaderOnly: boolean;
  readonly isForEnclosed?: boolean;
  readonly checking: Checking;
};

parentPort?.on('message', ({ bytes, isHeaderOnly, isForEnclosed = false, checking }: ReadRequest) => {
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = isHeaderOnly
    ? parseMail(headerBytesOf(mail))
    : (isForEnclosed ? openSigned : readSigned)(mail, checking);
  read.then(
    (done) => parentPort?.postMessage({ done }, contentsOf(done)),
    (error: unknown) => parentPort?.postMessage({ failed: String(error) }),
  );
});

/** Handed over, not copied: a mail has 40 MB. */
const contentsOf = (done: Awaited<ReturnType<typeof readSigned | typeof openSigned>>): ArrayBuffer[] =>
  Array.isArray(done)
    ? done.flatMap(({ content }) => (content === undefined ? [] : [content.buffer as ArrayBuffer]))
    : [];
