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

/** The verifier itself. */
export const verifier = join(folder, 'verify_history.py');

/** What a verifier says of many files, or of one with each bit of some lines turned; see over_variants.py. */
export function overVariants(path: string, ...args: readonly string[]): unknown {
  const { code, said } = python(join(import.meta.dirname, 'over_variants.py'), path, ...args);
  if (code !== 0) throw new Error(said);
  return JSON.parse(said);
}
