import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** The embedded edition, running as it ships. */
export interface Edition {
  readonly url: string;
  readonly pid: number;
  /** From the start of the process to the line that says it is ready. */
  readonly readyAfterMs: number;
  memory(): Memory;
  /** Seconds of CPU that all parts have used since they started. */
  cpuSeconds(): number;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** All parts together, in MB; PSS counts a page that processes share once. */
export interface Memory {
  readonly rssMb: number;
  readonly pssMb: number;
  /** Without pages of files that the kernel can drop at any time. */
  readonly anonymousMb: number;
  readonly parts: Readonly<Record<string, number>>;
}

interface Options {
  readonly root: string;
  readonly dataDirectory: string;
  readonly roster: string;
  /** `npm start` builds what is stale first; without it the built program runs at once. */
  readonly throughNpmStart?: boolean;
  readonly nodeArguments?: readonly string[];
  /** Over what is set here. */
  readonly environment?: Readonly<Record<string, string>>;
}

const clockTicksPerSecond = 100;

export async function startEdition(options: Options): Promise<Edition> {
  const { root, dataDirectory, roster, throughNpmStart = false, nodeArguments = [], environment = {} } = options;
  const script = throughNpmStart ? 'scripts/start.mjs' : '.build/main.mjs';
  const startedAtMs = performance.now();
  const child = spawn(process.execPath, [...nodeArguments, join(root, script)], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(await freePort()),
      SMTP_PORT: '0',
      DATA_DIR: dataDirectory,
      ROSTER: roster,
      CLOCK: 'real',
      LOG_LEVEL: 'warn',
      // A few people do what thousands would.
      COMMANDS_PER_HOUR: '999999999',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await readyLine(child);
  const readyAfterMs = performance.now() - startedAtMs;
  const pid = child.pid as number;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    url,
    pid,
    readyAfterMs,
    memory: () => memoryOf(partsOf(pid)),
    cpuSeconds: () => partsOf(pid).reduce((sum, part) => sum + cpuSecondsOf(part), 0),
    kill() {
      child.kill('SIGKILL');
      return ended;
    },
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

function readyLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const [, url] = /is ready: (\S+)/.exec(chunk.toString()) ?? [];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`The embedded edition ended with code ${code} before it was ready`)));
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** The process and all that it started. */
function partsOf(pid: number): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parents = new Map(all.map((each) => [each, statOf(each)?.parent]));
  const parts = [pid];
  for (const part of parts) parts.push(...all.filter((each) => parents.get(each) === part));
  return parts;
}

function statOf(pid: number): { readonly parent: number; readonly ticks: number } | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return undefined;
  }
}

const cpuSecondsOf = (pid: number): number => (statOf(pid)?.ticks ?? 0) / clockTicksPerSecond;

function memoryOf(pids: readonly number[]): Memory {
  const rows = pids.map((pid) => ({
    name: read(`/proc/${pid}/comm`).trim(),
    rollup: read(`/proc/${pid}/smaps_rollup`),
  }));
  const sum = (field: string): number => rows.reduce((total, { rollup }) => total + megabytes(rollup, field), 0);
  return {
    rssMb: Math.round(sum('Rss')),
    pssMb: Math.round(sum('Pss')),
    anonymousMb: Math.round(sum('Anonymous')),
    parts: Object.fromEntries(rows.map(({ name, rollup }) => [name, Math.round(megabytes(rollup, 'Pss'))])),
  };
}

const megabytes = (rollup: string, field: string): number =>
  Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0) / 1024;

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
