import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Implementation } from './implementation.ts';
import { pythonWith } from './python-environment.ts';
import { ScriptFolder } from './scripted-functions.ts';
import { startServer } from './server-process.ts';
import { runOnEndpoint } from './step-functions.ts';

export const motoVersion = '5.2.5';

/** Moto, with the evaluator that it lacks (moto-server.py). */
export async function startMoto(): Promise<Implementation> {
  const python = pythonWith(`moto[server]==${motoVersion}`, 'jsonata-python==0.7.1');
  const scripts = new ScriptFolder('moto');
  const server = await startServer('moto', (port) => ({
    file: python,
    args: [join(import.meta.dirname, 'moto-server.py'), String(port)],
    env: { CONFORMANCE_SCRIPTS: scripts.path },
  }));
  let count = 0;
  return {
    name: 'moto',
    async run(each) {
      count += 1;
      const slug = `case-${count}`;
      return runOnEndpoint(server.endpoint, slug, each, scripts.write(each, slug).definition);
    },
    async stop() {
      await server.stop();
      rmSync(scripts.path, { recursive: true, force: true });
    },
  };
}
