import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { log } from '#functions/lib/log.ts';
import { ThreadedMailReader } from './mail-reader.ts';

const folder = mkdtempSync(join(tmpdir(), 'mail-reader-'));
const banner = { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" };
const unchecked = { authorities: [], at: '2026-03-02T09:00:00.000Z' };
const readers: ThreadedMailReader[] = [];

/** The thread of this code, as it is bundled for deployment. */
function readerOf(entry: { entryPoints: string[] } | { stdin: { contents: string } }, allowedMs?: number) {
  const outfile = join(folder, `${readers.length}.mjs`);
  buildSync({
    ...entry,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner,
  });
  const reader = new ThreadedMailReader(pathToFileURL(outfile), allowedMs);
  readers.push(reader);
  return reader;
}
const ours = { entryPoints: ['functions/receive-mail/worker.ts'] };

beforeAll(() => void vi.spyOn(log, 'warn').mockReturnValue(undefined));
afterEach(async () => {
  for (const reader of readers) await reader.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

it('reads one after the other, and leaves the bytes of a shared buffer alone', async () => {
  const reader = readerOf(ours);
  const message = (number: number) => Buffer.from(`Subject: ${number}\n\nWords`);
  const kept = message(0);
  const mails = await Promise.all([kept, message(1), message(2)].map((bytes) => reader.read(bytes, unchecked)));
  expect(mails.map(({ subject }) => subject)).toEqual(['0', '1', '2']);
  expect(kept.toString()).toContain('Subject: 0');
});

it('lets others work while it reads 40 MB, within a second of processor time and 300 MB', async () => {
  const reader = readerOf(ours);
  await reader.read(Buffer.from('Subject: warm\n\n'), unchecked);
  const line = `${'A'.repeat(76)}\r\n`;
  const head =
    'Content-Type: multipart/mixed; boundary=q\r\n\r\n--q\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n';
  const whole = Buffer.from(head + line.repeat((40 * 1024 * 1024) / line.length));
  const before = process.memoryUsage().rss;
  let longestMs = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - last);
    last = performance.now();
  }, 5);
  const cpu = process.cpuUsage();
  const { attachments } = await reader.read(whole, unchecked);
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(beat);
  expect(attachments[0]?.bytes).toBeGreaterThan(30_000_000);
  expect((user + system) / 1e6).toBeLessThan(1);
  expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(260);
  expect(longestMs).toBeLessThan(250);
});

const misbehaving = (body: string) => ({
  stdin: {
    contents: `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ bytes, isHeaderOnly }) => {
        const read = { headers: [], from: [], replyTo: [], to: [], subject: String(bytes.length), text: '', cuts: [], attachments: [] };
        if (isHeaderOnly) return parentPort.postMessage({ done: read });
        ${body}
      });`,
  },
});

it.each([
  ['takes no end', 'for (;;);'],
  ['takes all memory', 'const all = []; for (;;) all.push(new Array(1e5).fill(all.length));'],
  ['ends', 'process.exit(1);'],
  ['throws', 'throw new Error("no");'],
  ['says that it cannot', 'parentPort.postMessage({ failed: "no" });'],
])('of a mail for which the thread %s the header fields are read, and the next mail is read', async (_, body) => {
  const reader = readerOf(misbehaving(body), 1_500);
  for (const text of ['Subject: x\n\n', 'Subject: longer\n\n']) {
    const mail = await reader.read(Buffer.from(text), unchecked);
    expect([mail.subject, mail.cuts]).toEqual([String(text.length), ['unreadable']]);
  }
});

it('of a mail that nothing can be read of there is an answer too', async () => {
  const reader = readerOf({ stdin: { contents: 'process.exit(1)' } });
  expect(await reader.read(Buffer.from('x'), unchecked)).toMatchObject({ subject: '', cuts: ['unreadable'] });
});
