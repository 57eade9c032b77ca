import { chmodSync, mkdirSync, readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';

const forOthers = 0o077;
const sticky = 0o1000;

/** What the embedded edition puts there; nothing else is touched. */
const ours = /^(dynamodb\..*|process\.pid|secrets\.json.*|roster\.jsonc)$/;

/**
 * Makes a data directory that only its owner looks into, whatever the umask, and closes one that was made more open: it
 * holds the key with which anybody could act for everybody.
 * @throws Error for a directory of somebody else, or one that many share
 */
export function keepForOwner(directory: string): void {
  const { mode, uid } = made(directory);
  if ((mode & forOthers) !== 0) {
    if (uid !== process.getuid?.() || (mode & sticky) !== 0)
      throw new Error(
        `The data directory ${directory} is open to others and not ours to close: name one of its own with DATA_DIR, or let its owner run chmod 700`,
      );
    chmodSync(directory, 0o700);
  }
  close(directory, ours);
  close(join(directory, 'journal'), /\.mdb$/);
}

function made(directory: string): Stats {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    return statSync(directory);
  } catch (error) {
    throw new Error(`The data directory ${directory} cannot be made: ${(error as Error).message}`, { cause: error });
  }
}

/** What lies there of ours, from a version that left that to the umask. */
function close(directory: string, names: RegExp): void {
  for (const entry of entriesOf(directory)) {
    if (!entry.isFile() || !names.test(entry.name)) continue;
    const file = join(directory, entry.name);
    const { mode, uid } = statSync(file);
    if ((mode & forOthers) !== 0 && uid === process.getuid?.()) chmodSync(file, 0o600);
  }
}

function entriesOf(directory: string) {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
