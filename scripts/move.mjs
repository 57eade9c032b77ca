// `npm run export` and `npm run import`: the embedded edition's table and key are named by the stack, so that it is built first.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
try {
  if (!process.env.TABLE_NAME) await build((line) => process.stderr.write(`${line}\n`));
  const program = ['node_modules/tsx/dist/cli.mjs', 'moving/main.ts'].map((path) => join(root, path));
  const { status } = spawnSync(process.execPath, [...program, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
