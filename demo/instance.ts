import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Instance {
  readonly url: string;
  stop(): Promise<void>;
}

/** The embedded edition on free ports, with a virtual clock and data of its own that begin empty. */
export async function startInstance(root: string, dataDirectory: string): Promise<Instance> {
  rmSync(dataDirectory, { recursive: true, force: true });
  const environment = { CLOCK: 'virtual', PORT: '0', SMTP_PORT: '0', DATA_DIR: dataDirectory, LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [join(root, '.build/main.mjs')], {
    cwd: root,
    // biome-ignore lint/style/noProcessEnv: the child needs what we were given, PATH among it
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // Whatever ends the demo ends what it started.
  process.once('exit', () => child.kill('SIGTERM'));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const [, found] = /is ready: (\S+)/.exec(chunk.toString()) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`The embedded edition ended with code ${code} before it was ready`)));
  });
  return {
    url,
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
