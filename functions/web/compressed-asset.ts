import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compressed = promisify(gzip);
const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** An asset as it goes over a slow line: compressed for the first who asks, and kept, since its path changes with its contents. */
export function compressedAsset({ path, text }: { readonly path: string; readonly text: string }) {
  const found = kept.get(path) ?? compressed(text).then((bytes) => Uint8Array.from(bytes));
  kept.set(path, found);
  return found;
}
