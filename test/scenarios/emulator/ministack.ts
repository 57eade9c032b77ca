import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#test/support/edition.ts';

const readyWithinMs = 60_000;
const maximumSeconds = 1_800;

/** The emulator in a process of its own, on a free port of 127.0.0.1. */
export type MiniStack = {
  readonly url: string;
  readonly pid: number;
  readonly log: () => string;
  /** Puts the clock of its gateway forward: requests then come so much later than they do. */
  putForward(seconds: number): void;
  stop(): Promise<void>;
};

export type MiniStackOptions = {
  /** The interpreter of an environment that has the package. */
  readonly python: string;
  /** Below a folder with node_modules: functions find @aws-sdk in a folder above their code, as Node looks for it. */
  readonly cacheDirectory: string;
  /** What the functions find in their environment besides their own settings. */
  readonly functionEnvironment: Readonly<Record<string, string>>;
};

/** @throws Error with the end of its log when it does not get ready. */
export async function startMiniStack(options: MiniStackOptions): Promise<MiniStack> {
  mkdirSync(options.cacheDirectory, { recursive: true });
  const directory = mkdtempSync(join(options.cacheDirectory, 'run-'));
  // The emulator's own worker scripts are CommonJS; the repository's package.json, found above them, says otherwise.
  writeFileSync(join(directory, 'package.json'), JSON.stringify({ type: 'commonjs' }));
  const port = await freePort();
  const logFile = join(directory, 'ministack.log');
  const ahead = join(directory, 'seconds-ahead');
  writeFileSync(ahead, '0');
  const output = openSync(logFile, 'a');
  const child = spawn(options.python, [join(import.meta.dirname, 'run-ministack.py')], {
    cwd: directory,
    env: {
      ...options.functionEnvironment,
      PATH: process.env['PATH'] ?? '',
      HOME: directory,
      TMPDIR: directory,
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      LAMBDA_EXECUTOR: 'local',
      SECONDS_AHEAD: ahead,
      MAXIMUM_SECONDS: String(maximumSeconds),
    },
    stdio: ['pipe', output, output],
  });
  const log = () => readFileSync(logFile, 'utf8');
  const ministack: MiniStack = {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid as number,
    log,
    putForward: (seconds) => writeFileSync(ahead, String(seconds)),
    async stop() {
      await end(child);
      rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
  await untilReady(ministack, child);
  return ministack;
}

async function untilReady({ url, log }: MiniStack, child: ChildProcess): Promise<void> {
  for (const untilMs = Date.now() + readyWithinMs; Date.now() < untilMs; await pause(100)) {
    if (child.exitCode !== null) break;
    const health = await fetch(`${url}/_ministack/health`).catch(() => undefined);
    if (health?.ok) return;
  }
  const said = log().slice(-2_000);
  await end(child);
  throw new Error(`MiniStack did not get ready: ${said}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const isGone = await Promise.race([ended.then(() => true), pause(10_000, false, { ref: false })]);
  if (isGone) return;
  child.kill('SIGKILL');
  await ended;
}
