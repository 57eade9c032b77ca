import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startDynamodb } from '#local/dynamodb/dynamodb-server.ts';
import { createLog } from '#local/log.ts';
import { DescribeTableCommand, DynamoDBClient } from '#local/sdk/client-dynamodb.ts';

let directory: string;
const lines: string[] = [];
const log = createLog('debug', (line) => lines.push(line));

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'dynamodb-server-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const serverPid = (): number => Number(readFileSync(join(directory, 'dynamodb.pid'), 'utf8'));
const runs = (pid: number): boolean => {
  try {
    // A process that nobody has waited for yet is a zombie: it has no command line.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
};

it('is started again when it dies, and calls under way find it again', async () => {
  const server = await startDynamodb(directory, log);
  const client = new DynamoDBClient({ endpoint: server.endpoint });
  const unknown = { name: 'ResourceNotFoundException' };
  await expect(client.send(new DescribeTableCommand({ TableName: 'T12' }))).rejects.toMatchObject(unknown);
  const first = serverPid();
  process.kill(first, 'SIGKILL');
  await expect(client.send(new DescribeTableCommand({ TableName: 'T12' }))).rejects.toMatchObject(unknown);
  expect(serverPid()).not.toBe(first);
  expect(lines.some((line) => line.includes('DynamoDB ended'))).toBe(true);
  const last = serverPid();
  await server.stop();
  await expect.poll(() => runs(last)).toBe(false);
});

it('ends with the process that started it, even when that is killed', async () => {
  const script = join(directory, 'parent.mjs');
  const stdin = {
    contents: `
    import { startDynamodb } from '#local/dynamodb/dynamodb-server.ts';
    await startDynamodb(${JSON.stringify(directory)}, { error() {} });
    process.stdout.write('up');
    setInterval(() => {}, 1000);`,
    resolveDir: process.cwd(),
    loader: 'ts' as const,
  };
  // Resolves the binary's package from the project, as .build/main.mjs does.
  await build({
    stdin,
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    define: { 'import.meta.url': JSON.stringify(import.meta.url) },
  });
  const parent = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => parent.stdout.once('data', resolve));
  const pid = serverPid();
  expect(runs(pid)).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(() => runs(pid), { timeout: 3000 }).toBe(false);
});

it('leaves a stranger alone whose number stands in an old file', async () => {
  const stranger = spawn('sleep', ['30']);
  writeFileSync(join(directory, 'dynamodb.pid'), String(stranger.pid));
  const server = await startDynamodb(directory, log);
  expect(runs(stranger.pid ?? 0)).toBe(true);
  stranger.kill();
  await server.stop();
});
