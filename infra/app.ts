import { buildApp } from './build-app.ts';
import { env } from './env.ts';

try {
  buildApp({ ...env, refusesSample: true }).synth();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
