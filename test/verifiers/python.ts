import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const folder = join(resolve(import.meta.dirname, '../..'), 'verify');

export const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython) process.stderr.write('Not run: what needs python3, the verifier in another language\n');

/** Runs a program of `verify/`, as whoever took that folder alone would. */
export function python(program: string, ...args: readonly string[]): { code: number | null; said: string } {
  const options = { cwd: folder, encoding: 'utf8', timeout: 300_000, maxBuffer: 2 ** 26 } as const;
  const { status, stdout, stderr } = spawnSync('python3', ['-B', program, ...args], options);
  return { code: status, said: `${stdout}${stderr}` };
}
