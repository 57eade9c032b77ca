import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Instance {
  readonly url: string;
  /** Where it takes in mail. */
  readonly mailPort: number;
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
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr.pipe(process.stderr);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // Whatever ends the demo ends what it started.
  process.once('exit', () => child.kill('SIGTERM'));
  const { url, mailPort } = await new Promise<Omit<Instance, 'stop'>>((resolve, reject) => {
    let said = '';
    const look = (chunk: Buffer): void => {
      said += chunk.toString();
      const [, found] = /is ready: (\S+)\n/.exec(said) ?? [];
      const [, port] = /smtp:\S+:(\d+)\n/.exec(said) ?? [];
      if (found !== undefined && port !== undefined) resolve({ url: found, mailPort: Number(port) });
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', (code) => reject(new Error(`The embedded edition ended with code ${code} before it was ready`)));
  });
  return {
    url,
    mailPort,
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
