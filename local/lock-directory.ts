import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Another process works on the data directory. */
export class DirectoryInUseError extends Error {
  override readonly name = 'DirectoryInUseError';
}

/**
 * Takes a data directory for this process. A file that a killed process left behind does not count; one that is just ending
 * is waited for.
 * @returns gives it back
 * @throws DirectoryInUseError
 */
export async function lockDirectory(directory: string, waitMs = 5000): Promise<() => void> {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'process.pid');
  const untilMs = performance.now() + waitMs;
  for (let owner = read(file); owner && isRunning(owner); owner = read(file)) {
    if (performance.now() > untilMs) {
      throw new DirectoryInUseError(`The data directory ${directory} is in use by process ${owner.pid}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  writeFileSync(file, JSON.stringify({ pid: process.pid, start: startOf(process.pid) }));
  return () => rmSync(file, { force: true });
}

interface Owner {
  readonly pid: number;
  readonly start: string;
}

function read(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

const isRunning = ({ pid, start }: Owner): boolean => pid !== process.pid && startOf(pid) === start;

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
