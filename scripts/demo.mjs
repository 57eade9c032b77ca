// `npm run demo`: two proposals from submission to follow-up, on a virtual clock. `-- --exit` ends when they are told.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
await build((line) => process.stderr.write(`${line}\n`));
const demo = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'demo/demo.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
// Ctrl-C reaches the demo itself, which then stops what it started.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && demo.kill(signal));
demo.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
