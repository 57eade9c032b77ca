// `npm run export`, `import`, `backup` and `restore`: the embedded edition's table and key are named by the stack, so that it is built first.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
try {
  if (!process.env.TABLE_NAME && process.argv[2] !== 'backup') await build((line) => process.stderr.write(`${line}\n`));
  const program = ['node_modules/tsx/dist/cli.mjs', 'moving/main.ts'].map((path) => join(root, path));
  // Amazon's client tells of next year's Node.js in eight lines; what stands here is for whoever moves.
  const env = { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
  const { status } = spawnSync(process.execPath, [...program, ...process.argv.slice(2)], { stdio: 'inherit', env });
  process.exitCode = status ?? 1;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
