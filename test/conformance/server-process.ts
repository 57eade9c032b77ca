import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A server that was started for the run. */
export interface ServerProcess {
  readonly endpoint: string;
  stop(): Promise<void>;
}

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

const startLimitMs = 60_000;

/** Starts a server on a free port of this machine and waits until it answers HTTP. */
export async function startServer(name: string, commandFor: (port: number) => Command): Promise<ServerProcess> {
  const port = await freePort();
  const { file, args, env = {}, cwd } = commandFor(port);
  const child = spawn(file, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-2_000);
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const endpoint = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    const forced = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(forced);
  };
  const untilMs = Date.now() + startLimitMs;
  while (!(await answers(endpoint))) {
    if (child.exitCode === null && Date.now() < untilMs) continue;
    await stop();
    throw new Error(`${name} did not start: ${said.trim()}`);
  }
  return { endpoint, stop };
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    await fetch(endpoint, { signal: AbortSignal.timeout(2_000) });
    return true;
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return false;
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
