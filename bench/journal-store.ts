/**
 * Measures the stores that the journal could stand on (docs/adr/0002-journal-store.md): `npx tsx bench/journal-store.ts`.
 * A store that is not installed is skipped, and says so. `BENCH_FULL_DISK=<an almost full mount>` adds the full-disk run.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

/** What both stores have to do: apply one group of rows durably, and read it again. */
interface Store {
  write(rows: readonly (readonly [key: string, value: unknown])[]): void;
  count(): number;
  close(): Promise<void> | void;
}

const require = createRequire(import.meta.url);

const stores: Record<string, (directory: string) => Store> = {
  lmdb(directory) {
    const { open } = require('lmdb') as typeof import('lmdb');
    const db = open<unknown, string>({ path: directory, noSubdir: false, overlappingSync: false });
    return {
      write: (rows) => db.transactionSync(() => rows.forEach(([key, value]) => void db.putSync(key, value))),
      count: () => db.getKeysCount(),
      close: () => db.close(),
    };
  },
  'better-sqlite3'(directory) {
    const Database = require('better-sqlite3');
    const db = new Database(join(directory, 'journal.db'));
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec('CREATE TABLE IF NOT EXISTS entry (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID');
    const put = db.prepare('INSERT OR REPLACE INTO entry VALUES (?, ?)');
    const all = db.prepare('SELECT count(*) AS count FROM entry');
    return {
      write: db.transaction((rows: readonly (readonly [string, unknown])[]) => {
        for (const [key, value] of rows) put.run(key, JSON.stringify(value));
      }),
      count: () => all.get().count,
      close: () => db.close(),
    };
  },
};

const execution = (number: number) => ({ number, input: { text: 'x'.repeat(3000) }, threads: { 0: { state: 'Ask' } } });
const rowsOf = (number: number) =>
  [
    [`execution/${number}`, execution(number)],
    [`history/${number}`, { type: 'TaskScheduled', details: 'y'.repeat(400) }],
  ] as const;

/** Commits per second with so many callers, each waiting for its own; those of one turn share a flush. */
async function commitsPerSecond(store: Store, callers: number, milliseconds = 3000): Promise<number> {
  let waiting: { rows: ReturnType<typeof rowsOf>; done: () => void }[] = [];
  const flush = (): void => {
    const group = waiting;
    waiting = [];
    store.write(group.flatMap(({ rows }) => rows));
    for (const { done } of group) done();
  };
  const commit = (rows: ReturnType<typeof rowsOf>) =>
    new Promise<void>((done) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ rows, done });
    });
  let commits = 0;
  const startMs = performance.now();
  const caller = async (): Promise<void> => {
    while (performance.now() - startMs < milliseconds) {
      commits += 1;
      await commit(rowsOf(commits % 10_000));
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return Math.round(commits / ((performance.now() - startMs) / 1000));
}

/** Kills a writer without warning and looks for what it had acknowledged. */
async function afterKill(name: string, directory: string): Promise<string> {
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? '', 'write', name, directory]);
  let acknowledged = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    acknowledged = Number(chunk.toString().trim().split('\n').at(-1)) || acknowledged;
    if (acknowledged > 500) child.kill('SIGKILL');
  });
  child.stderr.pipe(process.stderr);
  await new Promise((resolve) => child.on('exit', resolve));
  const startMs = performance.now();
  const store = stores[name]?.(directory);
  const found = (store?.count() ?? 0) / 2;
  const openedMs = performance.now() - startMs;
  await store?.close();
  return `${acknowledged} acknowledged, ${found} found, open ${openedMs.toFixed(1)} ms`;
}

function fillDisk(store: Store): string {
  let written = 0;
  try {
    for (; written < 100_000; written += 1) store.write(rowsOf(written));
    return 'the disk did not fill up';
  } catch (error) {
    const whole =
      store.count() === written * 2 ? 'nothing half-written' : `${store.count()} rows for ${written} commits`;
    return `${written} commits, then "${String(error).slice(0, 60)}", ${whole}`;
  }
}

async function measure(name: string): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  const make = stores[name];
  if (!make) throw new Error(`There is no store ${name}`);
  try {
    const baseMb = process.memoryUsage.rss() / 2 ** 20;
    const store = make(directory);
    for (let number = 0; number < 10_000; number += 100) {
      store.write(Array.from({ length: 100 }, (_, offset) => rowsOf(number + offset)).flat());
    }
    globalThis.gc?.();
    console.log(`${name}: ${(process.memoryUsage.rss() / 2 ** 20 - baseMb).toFixed(0)} MB for 10,000 open executions`);
    for (const callers of [1, 16, 64]) {
      console.log(`${name}: ${await commitsPerSecond(store, callers)} commits/s, ${callers} at once`);
    }
    await store.close();
    rmSync(directory, { recursive: true });
    const killed = mkdtempSync(join(tmpdir(), 'bench-'));
    console.log(`${name}: kill -9: ${await afterKill(name, killed)}`);
    rmSync(killed, { recursive: true });
    const full = process.env['BENCH_FULL_DISK'];
    if (full) {
      const place = mkdtempSync(join(full, 'bench-'));
      console.log(`${name}: full disk: ${fillDisk(make(place))}`);
      rmSync(place, { recursive: true });
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function writeForever(name: string, directory: string): void {
  const store = stores[name]?.(directory);
  for (let number = 1; ; number += 1) {
    store?.write(rowsOf(number));
    process.stdout.write(`${number}\n`);
  }
}

function installed(name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}

const [mode, name = '', directory = ''] = process.argv.slice(2);
if (mode === 'write') {
  writeForever(name, directory);
} else if (mode === 'one') {
  await measure(name);
} else {
  console.log(`Node.js ${process.version}, ${cpus().length} x ${cpus()[0]?.model}`);
  // A process each, so that neither sees the memory of the other.
  for (const store of Object.keys(stores)) {
    if (!installed(store)) console.log(`${store}: SKIPPED, it is not installed`);
    else {
      const child = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? '', 'one', store], {
        stdio: 'inherit',
      });
      await new Promise((resolve) => child.on('exit', resolve));
    }
  }
}
