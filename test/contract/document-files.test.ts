import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DocumentFiles } from '#functions/lib/documents/ports.ts';
import { type RunningInstallation, startInstallation } from '#local/start.ts';
import { createSmallStack, type SmallStack } from '#test/local/small-stack.ts';
import { MemoryDocuments } from '#test/support/memory-documents.ts';
import { documentFilesContract, storedDocument } from './documents.contract.ts';

describe('in memory', () => documentFilesContract(async () => new MemoryDocuments()));

describe.each([
  ["Amazon's clients", '@aws-sdk/client-s3', '@aws-sdk/s3-request-presigner'],
  ['the lean clients', '#local/sdk/client-s3.ts', '#local/sdk/s3-request-presigner.ts'],
])('in the bucket of the embedded edition, by %s', (_, client, presigner) => {
  let stack: SmallStack;
  let running: RunningInstallation;
  let open: () => Promise<DocumentFiles>;
  let files: DocumentFiles;

  beforeAll(async () => {
    stack = await createSmallStack();
    running = await startInstallation(stack.root, stack.settings({ SDK: 'aws' }), stack.log);
    vi.resetModules();
    vi.doMock('@aws-sdk/client-s3', () => vi.importActual(client));
    vi.doMock('@aws-sdk/s3-request-presigner', () => vi.importActual(presigner));
    const { DocumentBucket } = await import('#functions/lib/aws/document-bucket.ts');
    open = async () => {
      files = new DocumentBucket('Files');
      await files.discard(storedDocument.ref.documentId);
      return files;
    };
    await open();
  }, 30_000);
  afterAll(async () => {
    vi.doUnmock('@aws-sdk/client-s3');
    vi.doUnmock('@aws-sdk/s3-request-presigner');
    await running?.stop();
    stack?.remove();
  });

  documentFilesContract(() => open());

  const sent = (content: string) => ({
    ...storedDocument.ref,
    documentId: `doc-${randomUUID().replaceAll('-', '')}`,
    name: 'Отчёт «2027» "a" 100%.txt',
    size: Buffer.byteLength(content),
    sha256: createHash('sha256').update(content).digest('hex'),
  });

  it('takes what is sent to its address, and no other content', async () => {
    const ref = sent('the text');
    const { url, method, headers } = await files.addressForUpload(ref);
    for (const body of ['the best', 'the text and more', ''])
      expect((await fetch(url, { method, headers, body })).status).toBeGreaterThanOrEqual(400);
    expect(await files.uploaded(ref.documentId)).toBeUndefined();
    expect((await fetch(url, { method, headers, body: 'the text' })).status).toBe(200);
    expect(String(await files.uploaded(ref.documentId))).toBe('the text');
  });

  it('gives it out as an attachment under its name, with nothing that could run', async () => {
    const ref = sent('<script>');
    await files.keep(ref, Buffer.from('<script>'));
    // As a program does that follows the answer of the interface.
    const answer = await fetch(await files.addressForReading(ref, 'documents'), {
      headers: { authorization: 'Bearer x' },
    });
    expect([answer.status, await answer.text()]).toEqual([200, '<script>']);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/plain',
      'content-disposition': `attachment; filename="_____ _2027_ _a_ 100_.txt"; filename*=UTF-8''${encodeURIComponent(ref.name).replaceAll("'", '%27')}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });
});
