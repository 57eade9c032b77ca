import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** A clean checkout builds first, on a machine that other tests keep busy. */
const readyWithinMs = 120_000;

/** The embedded edition as it ships, in a process of its own. */
export interface Edition {
  readonly url: string;
  readonly port: number;
  readonly smtpPort: number;
  readonly pid: number;
  /** From the start of the process to the line that says it is ready. */
  readonly readyAfterMs: number;
  /** All that it has written to its standard error. */
  log(): string;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** SIGTERM. @returns the exit code */
  stop(): Promise<number | null>;
}

export interface EditionOptions {
  readonly dataDirectory: string;
  /** Further variables of the environment, over those that this sets. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Told of the process as soon as there is one, so that a start can be interrupted too. */
  readonly onSpawn?: (child: ChildProcess) => void;
}

/** @throws Error with what the edition said when it ends before it is ready */
export async function startEdition(options: EditionOptions): Promise<Edition> {
  const startedAtMs = performance.now();
  const { child, said } = spawnEdition(options);
  const { url, smtpPort } = await readyLines(child, said);
  return {
    url,
    port: Number(new URL(url).port),
    smtpPort,
    pid: child.pid as number,
    readyAfterMs: performance.now() - startedAtMs,
    log: () => said.err,
    async kill() {
      await endOf(child, 'SIGKILL');
    },
    stop: () => endOf(child, 'SIGTERM'),
  };
}

/** A start that is expected to fail. @returns its exit code and what it said, one line each */
export async function failedStart(options: EditionOptions): Promise<{ code: number | null; out: string; err: string }> {
  const { child, said } = spawnEdition(options);
  const ready = readyLines(child, said).then(async () => {
    await endOf(child, 'SIGKILL');
    throw new Error('The edition started, though it should not have');
  });
  await Promise.race([ready, once(child, 'close')]).catch((error: Error) => {
    if (child.exitCode === null || child.exitCode === 0) throw error;
  });
  return { code: child.exitCode, ...said };
}

interface Spawned {
  readonly child: ChildProcess;
  readonly said: { out: string; err: string };
}

function spawnEdition({ dataDirectory, environment = {}, onSpawn }: EditionOptions): Spawned {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    cwd: root,
    env: {
      ...{ PATH, HOME, PORT: '0', SMTP_PORT: '0', DATA_DIR: dataDirectory, CLOCK: 'virtual', LOG_LEVEL: 'debug' },
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onSpawn?.(child);
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    said.err += chunk.toString();
  });
  return { child, said };
}

/** It takes free ports itself, and says which: one that was free before a build may be taken after it. */
function readyLines(child: ChildProcess, said: Spawned['said']): Promise<{ url: string; smtpPort: number }> {
  return new Promise((done, fail) => {
    const timeout = setTimeout(() => {
      child.kill('SIGKILL');
      fail(new Error(`The edition was not ready in time: ${said.err.slice(-2000)}`));
    }, readyWithinMs);
    const look = (): void => {
      const [, url] = /^Tawafuq is ready: (\S+)\n/m.exec(said.out) ?? [];
      const [, smtpPort] = /^Mail from outside .* smtp:\S+:(\d+)\n/m.exec(said.err) ?? [];
      if (url === undefined || smtpPort === undefined) return;
      clearTimeout(timeout);
      done({ url, smtpPort: Number(smtpPort) });
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('close', (code, signal) => {
      clearTimeout(timeout);
      fail(new Error(`The edition ended with ${code ?? signal} before it was ready: ${said.err.slice(-2000)}`));
    });
  });
}

async function endOf(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  return child.exitCode;
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** A directory of one test. */
export function temporaryDirectory(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'tawafuq-edition-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }) };
}

/** The process id of the edition's DynamoDB; undefined when it has gone. */
export function dynamodbPid(dataDirectory: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(dataDirectory, 'dynamodb.pid'), 'utf8'));
    return pid > 0 && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dataDirectory) ? pid : undefined;
  } catch {
    return undefined;
  }
}
