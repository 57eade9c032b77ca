// `npm start`: builds what is stale, then runs the embedded edition in this process.
import { build } from './build.mjs';

try {
  await build((line) => process.stderr.write(`${line}\n`));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
await import('../.build/main.mjs');
