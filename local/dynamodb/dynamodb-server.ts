import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { createJsonCaller } from '../sdk/json-caller.ts';

export interface DynamodbServer {
  readonly endpoint: string;
  /** Does work while the server stands still, so that its file is as a kill would leave it; calls wait for it. */
  whileStill<T>(work: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** Its package is an optional dependency, built for the platforms that dynoxide serves. */
const binaryPackage = `@dynoxide/${process.platform}-${process.arch}`;

/**
 * Runs dynoxide in the background and closes it when standard input ends: that happens however we end, `kill -9` included.
 * The first argument is where its process id is noted.
 */
const guardian = `
exec 3<&0
pid_file=$1; shift
"$@" 3<&- </dev/null &
server=$!
echo $server > "$pid_file"
{ cat <&3 >/dev/null; kill $server; kill -CONT $server; } 2>/dev/null &
wait $server
`;

const readyWithinMs = 5000;
/** Doubled for a server that ends at once each time, up to the longest. */
const restartDelayMs = { first: 20, longest: 5_000 };
const soundAfterMs = 60_000;

/**
 * Starts DynamoDB on a file of the data directory, and again whenever it dies.
 * @throws Error when it does not come up
 */
export async function startDynamodb(dataDirectory: string, log: Log): Promise<DynamodbServer> {
  const binary = findBinary();
  mkdirSync(dataDirectory, { recursive: true });
  const { pidFile, database } = filesOf(dataDirectory);
  await endForgottenDynamodb(dataDirectory);
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  let stopping = false;
  let delayMs = restartDelayMs.first;
  let isUp = false;
  let endedEarly = '';
  let child = launch();

  function launch(): ChildProcess {
    const command = [binary, 'serve', '--port', String(port), '--db-path', database];
    const launched = spawn('/bin/sh', ['-c', guardian, 'sh', pidFile, ...command], {
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    const launchedAtMs = performance.now();
    let said = '';
    launched.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000);
    });
    launched.stdin?.on('error', () => undefined);
    launched.on('exit', (code) => {
      launched.stdin?.destroy();
      if (stopping) return;
      if (!isUp) {
        const [why = ''] = said.trim().split('\n').slice(-1);
        endedEarly = why || `code ${code}`;
        return;
      }
      log.error('DynamoDB ended; it is started again', { code, said });
      if (performance.now() - launchedAtMs > soundAfterMs) delayMs = restartDelayMs.first;
      setTimeout(() => {
        if (!stopping) child = launch();
      }, delayMs);
      delayMs = Math.min(2 * delayMs, restartDelayMs.longest);
    });
    return launched;
  }

  async function stop(): Promise<void> {
    stopping = true;
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.stdin?.end();
      await ended;
    }
    rmSync(pidFile, { force: true });
  }

  try {
    await answering(endpoint, () => endedEarly);
    isUp = true;
  } catch (error) {
    await stop();
    throw error;
  }
  return { endpoint, whileStill: (work) => whileStopped(pidFile, database, work), stop };
}

function findBinary(): string {
  try {
    return createRequire(import.meta.url).resolve(`${binaryPackage}/dynoxide`);
  } catch {
    throw new Error(`${binaryPackage} is not installed; set AWS_ENDPOINT_URL_DYNAMODB to a DynamoDB of your own`);
  }
}

const filesOf = (dataDirectory: string) => ({
  pidFile: join(dataDirectory, 'dynamodb.pid'),
  database: join(dataDirectory, 'dynamodb.sqlite'),
});

/** The file may be old and the number somebody else's by now. */
function runningServer(pidFile: string, database: string): number | undefined {
  const pid = Number(read(pidFile));
  return pid > 0 && read(`/proc/${pid}/cmdline`).split('\0').includes(database) ? pid : undefined;
}

/** Ends a server that outlived its parent. */
export async function endForgottenDynamodb(dataDirectory: string): Promise<void> {
  const { pidFile, database } = filesOf(dataDirectory);
  const pid = runningServer(pidFile, database);
  if (pid === undefined) return;
  process.kill(pid, 'SIGTERM');
  for (let waitedMs = 0; runningServer(pidFile, database) === pid; waitedMs += 10) {
    if (waitedMs >= 2000) process.kill(pid, 'SIGKILL');
    await pause(10);
  }
}

/** Stops the server as it is, in the middle of a write if need be: SQLite reads such a file as it does one after a kill. */
async function whileStopped<T>(pidFile: string, database: string, work: () => Promise<T>): Promise<T> {
  const untilMs = performance.now() + readyWithinMs;
  let pid = runningServer(pidFile, database);
  for (; pid === undefined; pid = runningServer(pidFile, database)) {
    if (performance.now() > untilMs) throw new Error('DynamoDB does not run');
    await pause(10);
  }
  const signalled = pid;
  process.kill(signalled, 'SIGSTOP');
  try {
    while (!/\) [TtZX]/.test(read(`/proc/${signalled}/stat`) || ') X')) await pause(1);
    return await work();
  } finally {
    if (runningServer(pidFile, database) === signalled) process.kill(signalled, 'SIGCONT');
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param ended what the server said when it ended instead */
async function answering(endpoint: string, ended: () => string): Promise<void> {
  const call = createJsonCaller(endpoint);
  const untilMs = Date.now() + readyWithinMs;
  for (;;) {
    try {
      await call('DynamoDB_20120810.ListTables', '{}');
      return;
    } catch (cause) {
      if (ended() !== '') throw new Error(`DynamoDB did not start: ${ended()}`);
      if (Date.now() > untilMs) throw new Error(`DynamoDB did not start: ${(cause as Error).message}`, { cause });
      await pause(10);
    }
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
