import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { tryLock } from 'fs-native-extensions';
import { keepForOwner } from './keep-for-owner.ts';

/** Another process works on the data directory. */
export class DirectoryInUseError extends Error {
  override readonly name = 'DirectoryInUseError';
}

/**
 * Takes a data directory for this process, for its owner alone. The lock is the kernel's, on an open file (fcntl(2), "Open file description
 * locks"): of any number that start at one instant one has it, and it goes with the process, however that ends. One that
 * is just ending is waited for.
 * @returns gives it back
 * @throws DirectoryInUseError, or Error for a directory that cannot be written or is not ours
 */
export async function lockDirectory(directory: string, waitMs = 5000): Promise<() => void> {
  keepForOwner(directory);
  const file = join(directory, 'process.pid');
  const descriptor = open(file, directory);
  try {
    const untilMs = performance.now() + waitMs;
    while (!tryLock(descriptor) || isOfFormerVersion(ownerIn(file))) {
      if (performance.now() > untilMs) {
        const by = ownerIn(file)?.pid ?? 'that is just starting';
        throw new DirectoryInUseError(`The data directory ${directory} is in use by process ${by}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    name(descriptor, { pid: process.pid, start: startOf(process.pid) });
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
  // The file stays: who has opened it already would lock one that nobody else finds.
  return () => {
    ftruncateSync(descriptor);
    closeSync(descriptor);
  };
}

interface Owner {
  readonly pid: number;
  readonly start: string | undefined;
}

function open(file: string, directory: string): number {
  try {
    return openSync(file, 'a+', 0o600);
  } catch (error) {
    throw new Error(`The data directory ${directory} cannot be written: ${(error as Error).message}`, { cause: error });
  }
}

/** Says whose the directory is, to people and to versions without this lock. A full disk is no reason not to start. */
function name(descriptor: number, owner: Owner): void {
  try {
    ftruncateSync(descriptor);
    writeSync(descriptor, JSON.stringify(owner));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

function ownerIn(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

/** Whoever runs and is named there without the lock, which we have, is of a version that knew none. */
const isOfFormerVersion = (owner: Owner | undefined): boolean =>
  owner !== undefined && owner.pid !== process.pid && startOf(owner.pid) === (owner.start ?? '');

/** When a process started, in clock ticks since boot (proc(5), field 22): numbers of processes are used again. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = 'X', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended, and only its parent has not yet looked.
    return 'ZX'.includes(state) ? undefined : fields[18];
  } catch {
    return undefined;
  }
}
