import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

const program = join(resolve(import.meta.dirname, '../..'), 'scripts/move.mjs');

/** Runs `npm run export` or `npm run import` in a process of its own. */
export async function move(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ code: number | null; out: string; err: string }> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
}
