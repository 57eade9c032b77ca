import { type UnzipFileInfo, unzipSync } from 'fflate';
import { MovingError } from './moving-error.ts';

/** An answer has 6 MB (ADR 29); what it holds compresses, but never to less than a thousandth. */
const mostBytes = 256 * 1024 * 1024;
const mostFiles = 20_000;

/** Whether bytes begin as a zip does (APPNOTE.TXT, 4.3.7). */
export const isZip = (bytes: Uint8Array): boolean => Buffer.from('PK\u0003\u0004').equals(bytes.subarray(0, 4));

/** The files of a zip by their paths. @throws MovingError for one that is cut, holds too much or a path twice */
export function openBundle(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const paths = new Set<string>();
  let left = mostBytes;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    left -= originalSize;
    if (left < 0 || paths.size === mostFiles) throw new MovingError('it holds more than any bundle of a case');
    if (paths.has(name)) throw new MovingError(`it holds ${name} twice`);
    paths.add(name);
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    if (error instanceof MovingError) throw error;
    throw new MovingError(`it is no whole zip: ${(error as Error).message}`);
  }
}
