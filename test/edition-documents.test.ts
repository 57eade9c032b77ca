import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Edition, startEdition, temporaryDirectory } from './support/edition.ts';
import { type Announced, EditionClient } from './support/edition-client.ts';
import { move } from './support/move.ts';
import { announced, sampleFiles } from './support/sample-files.ts';
import { sampleForm } from './support/world.ts';

const directory = temporaryDirectory();
const [data, restored, moved, backups] = ['data', 'restored', 'moved', 'backups'].map((name) =>
  join(directory.path, name),
) as [string, string, string, string];
const passphrase = { PASSPHRASE: 'sixteen or more of them' };
let edition: Edition;
const client = new EditionClient(() => edition.url);

const [mediaType, pdf] = sampleFiles['pdf'] as readonly [string, Buffer];
const annex = announced('مرفق.pdf', mediaType, pdf);
const large = Buffer.alloc(6 * 1024 * 1024, 'line of text\n');
const minutes = announced('Minutes.txt', 'text/plain', large);

async function announce(what: object): Promise<Announced> {
  const { status, body } = await client.post<Announced>('/api/documents', what, { as: 'iom' });
  expect(status).toBe(201);
  return body;
}
async function send({ upload }: Announced, body: Buffer): Promise<number> {
  const { url, method, headers } = upload;
  return (await fetch(url, { method, headers, body: new Uint8Array(body) })).status;
}
async function read(documentId: string, as: string) {
  const headers = { authorization: `Bearer ${await client.token(as)}` };
  const answer = await fetch(`${edition.url}/api/documents/${documentId}`, { headers });
  return { status: answer.status, headers: answer.headers, content: Buffer.from(await answer.arrayBuffer()) };
}
async function propose(documents: readonly string[]): Promise<string> {
  const form = { ...sampleForm, documents };
  const { status, body } = await client.post<{ caseId: string }>(
    '/api/cases',
    { procedure: 'decision', form },
    { as: 'iom' },
  );
  expect([status, body]).toEqual([201, { caseId: expect.any(String) }]);
  return body.caseId;
}

let ids: readonly [string, string];
let caseId: string;

async function allIsThere(): Promise<void> {
  const [one, other] = await Promise.all(ids.map((id) => read(id, 'secretariat')));
  expect([one?.status, one?.content.equals(pdf)]).toEqual([200, true]);
  expect([other?.status, other?.content.equals(large)]).toEqual([200, true]);
  const { body } = await client.get(`/api/cases/${caseId}`, 'secretariat');
  expect(body['documents']).toEqual([
    { documentId: ids[0], ...annex },
    { documentId: ids[1], ...minutes },
  ]);
}

beforeAll(async () => {
  edition = await startEdition({ dataDirectory: data });
  const [one, other] = [await announce(annex), await announce(minutes)];
  expect([await send(one, pdf), await send(other, large)]).toEqual([200, 200]);
  ids = [one.documentId, other.documentId];
  caseId = await propose(ids);
}, 180_000);

afterAll(async () => {
  await edition?.kill();
  directory.remove();
});

describe('a document of a case', () => {
  it('is read by whoever may see the case, small or large, as an attachment under its name', async () => {
    await allIsThere();
    for (const [index, name] of [annex.name, minutes.name].entries()) {
      const { headers } = await read(ids[index] ?? '', 'secretariat');
      expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toMatch(
        new RegExp(`^attachment; .*${name}`),
      );
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect((await read(ids[0], 'sg-office')).status).toBe(404);
  });

  it('stays; what became part of no case is gone after a day', async () => {
    const before = readdirSync(join(data, 'files')).length;
    const content = Buffer.from('never attached');
    const waiting = await announce(announced('a.txt', 'text/plain', content));
    expect(await send(waiting, content)).toBe(200);
    expect(readdirSync(join(data, 'files'))).toHaveLength(before + 1);
    await client.advance('P2D');
    expect((await read(waiting.documentId, 'iom')).status).toBe(404);
    // Nor are the two that were sent before there anywhere but in the case.
    expect(readdirSync(join(data, 'files'))).toHaveLength(2);
    await allIsThere();
  });
});

describe('kill -9', () => {
  it('in the middle of an upload leaves nothing of it, and all that was acknowledged', async () => {
    const content = Buffer.alloc(1024 * 1024, 'x');
    const what = announced('b.txt', 'text/plain', content);
    const { documentId, upload } = await announce(what);
    const { pathname, search, port, host } = new URL(upload.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    const headers = Object.entries({ ...upload.headers, 'content-length': String(content.length), host });
    const head = headers.map((pair) => pair.join(': ')).join('\r\n');
    socket.write(`PUT ${pathname}${search} HTTP/1.1\r\n${head}\r\n\r\n`);
    socket.write(content.subarray(0, 100_000));
    const unfinished = () => readdirSync(join(data, 'files')).filter((name) => name.endsWith('.part'));
    await vi.waitFor(() => expect(unfinished()).toHaveLength(1));
    await edition.kill();
    edition = await startEdition({ dataDirectory: data });
    expect(unfinished()).toEqual([]);
    await allIsThere();
    expect((await read(documentId, 'iom')).status).toBe(409);
    // The address was that process's; a new one is asked for.
    const again = await announce(what);
    expect(again.documentId).toBe(documentId);
    expect(await send(again, content)).toBe(200);
    expect((await read(documentId, 'iom')).content.equals(content)).toBe(true);
  }, 120_000);
});

describe('documents come along', () => {
  it('with a backup, and with an export; a content that was changed is refused', async () => {
    expect(await move(['backup', backups], { DATA_DIR: data })).toMatchObject({ code: 0 });
    await edition.stop();
    const restoring = await move(['restore'], { DATA_DIR: restored, BACKUP_DIR: backups });
    expect(restoring, restoring.err).toMatchObject({ code: 0 });
    edition = await startEdition({ dataDirectory: restored });
    await allIsThere();
    await edition.stop();

    const file = join(directory.path, 'moved.jsonl');
    const exporting = await move(['export', file], { DATA_DIR: restored, ...passphrase });
    expect(exporting).toMatchObject({ code: 0, err: expect.stringContaining('the contents of 2 documents') });
    const contents = readdirSync(`${file}.documents`);
    expect(contents.toSorted()).toEqual(ids.toSorted());
    const first = join(`${file}.documents`, ids[0]);
    writeFileSync(first, 'another');
    expect(await move(['import', file], { DATA_DIR: moved, ...passphrase })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/is missing, or not the document that was exported/),
    });
    rmSync(first);
    writeFileSync(first, pdf);
    const importing = await move(['import', file], { DATA_DIR: moved, ...passphrase });
    expect(importing, importing.err).toMatchObject({ code: 0 });
    edition = await startEdition({ dataDirectory: moved });
    await allIsThere();
  }, 180_000);
});
