import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** What is fetched for the comparison stays here between runs; the folder is not under version control. */
export const cacheFolder = join(process.cwd(), '.build', 'conformance');

/** A reason why an implementation cannot be asked on this machine. */
export class NotHere extends Error {}

/** Runs a program that may be missing. @throws NotHere */
export function attempt(problem: string, command: string, args: readonly string[]): void {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 300_000 });
  } catch (error) {
    // There is no output when the program itself is missing.
    const { stderr, message = '' } = error as { stderr?: Buffer | null; message?: string };
    const last = String(stderr ?? '')
      .trim()
      .split('\n')
      .at(-1);
    throw new NotHere(`${problem} (${last || message})`);
  }
}
