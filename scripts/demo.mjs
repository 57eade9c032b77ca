// `npm run demo`: cases from beginning to end, on a virtual clock: `-- decision`, `-- concept-note`. `--exit` ends when they are told, `--keep` never.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const demo = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'demo/demo.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
// Ctrl-C reaches the demo itself, which then stops what it started.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && demo.kill(signal));
demo.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
