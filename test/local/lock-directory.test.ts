import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockDirectory } from '#local/lock-directory.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const startOf = (pid: number): string => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';

it('refuses a directory that a running process has, and takes it when that is gone', async () => {
  const other = spawn('sleep', ['30']);
  const pid = other.pid ?? 0;
  await expect.poll(() => startOf(pid)).not.toBe('');
  writeFileSync(join(directory, 'process.pid'), JSON.stringify({ pid, start: startOf(pid) }));
  await expect(lockDirectory(directory, 50)).rejects.toThrow(`in use by process ${pid}`);
  const release = lockDirectory(directory);
  other.kill('SIGKILL');
  (await release)();
});

it('is not fooled by a number that is used again', async () => {
  writeFileSync(join(directory, 'process.pid'), JSON.stringify({ pid: process.ppid, start: 'earlier' }));
  (await lockDirectory(directory, 50))();
});

it('does not wait for a process that has ended and that its parent has not looked at', async () => {
  // The shell starts a process that ends at once, then becomes one that never waits for it.
  const parent = spawn('/bin/sh', ['-c', 'sh -c "echo \\$\\$; read x" & exec sleep 30'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const pid = Number(await new Promise((resolve) => parent.stdout.once('data', resolve)));
  await expect.poll(() => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0]).toBe('Z');
  writeFileSync(join(directory, 'process.pid'), JSON.stringify({ pid, start: startOf(pid) }));
  (await lockDirectory(directory, 50))();
  parent.kill('SIGKILL');
});

it('is had by exactly one of twenty that start at one instant, and free again when that one is killed', async () => {
  mkdirSync('.build', { recursive: true });
  const folder = mkdtempSync(join(process.cwd(), '.build', 'lock-'));
  const program = join(folder, 'start.mjs');
  const contents = `
    import { lockDirectory } from '#local/lock-directory.ts';
    process.stdin.once('data', () => lockDirectory(${JSON.stringify(directory)}, 0).then(
      () => { process.stdout.write('has it'); setInterval(() => {}, 1000); },
      (error) => process.stdout.write(error.message)));
    process.stdout.write('.');`;
  const stdin = { contents, resolveDir: process.cwd(), loader: 'ts' as const };
  await build({ stdin, outfile: program, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
  const starts = Array.from({ length: 20 }, () => {
    const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
    return { child, up: said(child) };
  });
  try {
    await Promise.all(starts.map(({ up }) => up));
    const answers = starts.map(({ child }) => said(child));
    for (const { child } of starts) child.stdin?.write('go');
    const heard = await Promise.all(answers);
    expect(heard.filter((answer) => answer === 'has it')).toHaveLength(1);
    expect(heard.filter((answer) => answer.includes('is in use by process'))).toHaveLength(19);
    starts[heard.indexOf('has it')]?.child.kill('SIGKILL');
    (await lockDirectory(directory))();
  } finally {
    for (const { child } of starts) child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  }
});

const said = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString())));

const modeOf = (...path: string[]): number => statSync(join(directory, ...path)).mode & 0o777;

it('closes the directory and what lies in it to others, whatever the umask, and leaves other files alone', async () => {
  chmodSync(directory, 0o755);
  mkdirSync(join(directory, 'journal'));
  for (const name of ['dynamodb.sqlite', 'dynamodb.sqlite-wal', 'journal/data.mdb', 'notes.txt']) {
    writeFileSync(join(directory, name), '');
    chmodSync(join(directory, name), 0o664);
  }
  const before = process.umask(0);
  const release = await lockDirectory(directory, 50);
  (await lockDirectory(join(directory, 'new', 'one'), 50))();
  process.umask(before);
  release();
  expect([modeOf(), modeOf('new', 'one')]).toEqual([0o700, 0o700]);
  for (const name of ['dynamodb.sqlite', 'dynamodb.sqlite-wal', 'journal/data.mdb', 'process.pid'])
    expect(modeOf(name), name).toBe(0o600);
  expect(modeOf('notes.txt')).toBe(0o664);
});

it('closes no directory that many share', async () => {
  chmodSync(directory, 0o1777);
  await expect(lockDirectory(directory, 50)).rejects.toThrow(/is open to others and not ours to close/);
  expect(statSync(directory).mode & 0o7777).toBe(0o1777);
});

it.skipIf(process.getuid?.() !== 0)('closes no directory of somebody else', async () => {
  chmodSync(directory, 0o755);
  chownSync(directory, 12_345, 12_345);
  await expect(lockDirectory(directory, 50)).rejects.toThrow(/is open to others and not ours to close/);
  expect(modeOf()).toBe(0o755);
});

it('says in one line when there is a file in its place', async () => {
  writeFileSync(join(directory, 'file'), '');
  await expect(lockDirectory(join(directory, 'file'), 50)).rejects.toThrow(
    /^The data directory \S+ cannot be made: .*EEXIST/,
  );
});
