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
  expect(() => lockDirectory(directory)).toThrow(`in use by process ${pid}`);
  other.kill('SIGKILL');
  await new Promise((resolve) => other.once('exit', resolve));
  lockDirectory(directory)();
});

it('is not fooled by a number that is used again', () => {
  writeFileSync(join(directory, 'process.pid'), JSON.stringify({ pid: process.ppid, start: 'earlier' }));
  lockDirectory(directory)();
});
