import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
