// `npm run bench`: measures the embedded edition as it ships. `npm run bench -- --help` tells the options.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const arguments_ = ['node_modules/tsx/dist/cli.mjs', 'bench/bench.ts', ...process.argv.slice(2)];
const bench = spawn(process.execPath, arguments_, { cwd: root, stdio: 'inherit' });
bench.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
