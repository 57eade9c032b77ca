import { closeSync, existsSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { MovingError } from './moving-error.ts';

/** Writes a file that only its owner reads, whole or not at all. @throws MovingError when there is one already */
export function writeNewFile(file: string, bytes: Buffer): void {
  if (existsSync(file)) throw new MovingError(`${file} is there already; give another name, or take it away`);
  const unfinished = `${file}.unfinished`;
  const descriptor = openSync(unfinished, 'w', 0o600);
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(unfinished, file);
}
