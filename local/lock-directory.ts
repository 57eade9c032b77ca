import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Another process works on the data directory. */
export class DirectoryInUseError extends Error {
  override readonly name = 'DirectoryInUseError';
}

/**
 * Takes a data directory for this process. A file that a killed process left behind does not count.
 * @returns gives it back
 * @throws DirectoryInUseError
 */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'process.pid');
  const owner = read(file);
  if (owner !== undefined && owner.pid !== process.pid && startOf(owner.pid) === owner.start) {
    throw new DirectoryInUseError(`The data directory ${directory} is in use by process ${owner.pid}`);
  }
  writeFileSync(file, JSON.stringify({ pid: process.pid, start: startOf(process.pid) }));
  return () => rmSync(file, { force: true });
}

function read(file: string): { readonly pid: number; readonly start: string } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { pid: number; start: string };
  } catch {
    return undefined;
  }
}

/** When a process started, in clock ticks since boot (proc(5), field 22): numbers of processes are used again. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return 'gone';
  }
}
