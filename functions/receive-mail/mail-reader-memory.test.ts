import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cut } from '#schemas/received-mail.ts';
import type { ParsedMail } from './parsed-mail.ts';

/** What the function has, all told (infra/constructs/service-function.ts). */
const functionMb = 512;
/** Node.js's heap in a function of that size: Lambda leaves it nine tenths. Then that of a process that was started with a small one. */
const heapsMb = [460, 64];

const folder = mkdtempSync(join(tmpdir(), 'mail-reader-memory-'));
const banner = { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" };

/** Makes the mail that it is told to, has it read by the thread, and then an ordinary one. */
const child = `
  import { ThreadedMailReader } from './mail-reader.ts';
  const unchecked = { authorities: [], at: '2026-03-02T09:00:00.000Z' };
  const reader = new ThreadedMailReader(new URL('./worker.mjs', import.meta.url));
  const [head, piece, bytes] = JSON.parse(process.argv[2]);
  const mail = new Uint8Array(Buffer.alloc(bytes, piece, 'latin1'));
  Buffer.from(mail.buffer).write(head, 'latin1');
  const hostile = await reader.read(mail, unchecked);
  const ordinary = await reader.read(Buffer.from('Subject: next\\n\\nWe agree.'), unchecked);
  await reader.close();
  const { maxRSS } = process.resourceUsage();
  console.log(JSON.stringify({ hostile, ordinary, peakMb: maxRSS / 1024 }));
`;

beforeAll(() => {
  const mainFields = ['module', 'main'];
  const common = { bundle: true, platform: 'node', format: 'esm', mainFields, banner } as const;
  buildSync({ ...common, entryPoints: ['functions/receive-mail/worker.ts'], outfile: join(folder, 'worker.mjs') });
  const stdin = { contents: child, resolveDir: 'functions/receive-mail', loader: 'ts' } as const;
  buildSync({ ...common, stdin, outfile: join(folder, 'child.mjs') });
});
afterAll(() => rmSync(folder, { recursive: true }));

const megabyte = 1024 * 1024;
const multipart = 'Subject: much\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\n';
const attached =
  '--q\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n';

/** A beginning, what follows it again and again, how long all of it is, and what is not read. */
const mails: readonly (readonly [name: string, head: string, piece: string, bytes: number, cuts: readonly Cut[]])[] = [
  ['40 MB of blank lines', 'Subject: much\n\n', '\n', 40 * megabyte, ['words']],
  ['10,000 empty parts', multipart, '--q\r\n\r\n\r\n', multipart.length + 10_000 * 9, ['parts']],
  ['9 MB of plain text', 'Subject: much\r\n\r\n', 'We object to this, and to that. \r\n', 9 * megabyte, ['words']],
  ['an attachment of 40 MB', multipart + attached, `${'A'.repeat(76)}\r\n`, 40 * megabyte, []],
];

describe.each(heapsMb)('with a heap of %i MB', (heapMb) => {
  it.concurrent.each(mails)('%s are read within limits, and the next mail is', async (_, head, piece, bytes, cuts) => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [`--max-old-space-size=${heapMb}`, join(folder, 'child.mjs'), JSON.stringify([head, piece, bytes])],
      { timeout: 30_000 },
    );
    const answer: { hostile: ParsedMail; ordinary: ParsedMail; peakMb: number } = JSON.parse(stdout);
    expect(answer.hostile).toMatchObject({ subject: 'much', cuts });
    expect(answer.ordinary).toMatchObject({ subject: 'next', text: 'We agree.', cuts: [] });
    expect(answer.peakMb).toBeLessThan(functionMb);
  });
});
