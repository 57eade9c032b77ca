import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startEdition } from './support/edition.ts';
import { EditionClient } from './support/edition-client.ts';
import { editionOfFile } from './support/edition-of-file.ts';

const shared = editionOfFile();
const { client } = shared;

describe('requests', () => {
  it('that are too large are refused with 413', async () => {
    const text = 'x'.repeat(2 * 1024 * 1024);
    const answer = await client.post<{ status: number }>('/api/cases', { procedure: 'decision', form: { text } });
    expect(answer).toMatchObject({ status: 413, type: 'application/problem+json', body: { status: 413 } });
    expect((await client.get('/healthz')).status).toBe(200);
  });
});

describe('SIGTERM', () => {
  it('ends it within five seconds, and the next start goes on with the same data', async () => {
    const dataDirectory = join(shared.directory, 'stopped');
    let own = await startEdition({ dataDirectory });
    const ownClient = new EditionClient(() => own.url);
    const caseId = await ownClient.circulatedCase('Kept over a stop');
    const underWay = ownClient.get('/api/cases', 'iom').catch(() => undefined);
    const startedAtMs = performance.now();
    expect(await own.stop()).toBe(0);
    expect(performance.now() - startedAtMs).toBeLessThan(5000);
    await underWay;
    own = await startEdition({ dataDirectory });
    try {
      expect((await ownClient.get(`/api/cases/${caseId}`, 'iom')).body).toMatchObject({ state: 'circulated' });
    } finally {
      await own.stop();
    }
  });
});
