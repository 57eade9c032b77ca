import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import * as aws from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as lean from '#local/sdk/client-s3.ts';
import { getSignedUrl as leanSignedUrl } from '#local/sdk/s3-request-presigner.ts';
import { tries } from '#test/support/search.ts';
import { runningStack } from './running-stack.ts';

const small = runningStack();
afterEach(() => vi.useRealTimers());

const checksum = (content: string | Uint8Array) => createHash('sha256').update(content).digest('base64');
const options = {
  expiresIn: 900,
  signableHeaders: new Set(['host', 'content-type', 'content-length', 'x-amz-checksum-sha256']),
  unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
};
const client = () => new aws.S3Client({ forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED' });
const putOf = (content: string, Key: string, ContentType = 'text/plain') => ({
  Bucket: 'Files',
  Key,
  ContentType,
  ContentLength: Buffer.byteLength(content),
  ChecksumSHA256: checksum(content),
});
const addressFor = (content: string, key: string, type?: string) =>
  getSignedUrl(client(), new aws.PutObjectCommand(putOf(content, key, type)), options);
const headersFor = (content: string, type = 'text/plain') => ({
  'content-type': type,
  'x-amz-checksum-sha256': checksum(content),
});
const upload = (address: string, body: string, headers: Record<string, string> = headersFor(body)) =>
  fetch(address, { method: 'PUT', body, headers });
async function contentOf(Key: string): Promise<string | undefined> {
  try {
    const { Body } = await client().send(new aws.GetObjectCommand({ Bucket: 'Files', Key }));
    return await Body?.transformToString();
  } catch (error) {
    expect((error as Error).name).toBe('NoSuchKey');
    return undefined;
  }
}
async function refusal(answer: Response): Promise<[number, string | undefined]> {
  return [answer.status, /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1]];
}

describe("Amazon's client", () => {
  it('puts, reads, heads and deletes an object', async () => {
    const [s3, where] = [client(), { Bucket: 'Files', Key: 'documents/a' }];
    const Body = 'نص '.repeat(1000);
    await s3.send(new aws.PutObjectCommand({ ...where, Body, ContentType: 'text/plain; charset=utf-8' }));
    expect(await contentOf('documents/a')).toBe(Body);
    expect(await s3.send(new aws.HeadObjectCommand(where))).toMatchObject({
      ContentLength: Buffer.byteLength(Body),
      ContentType: 'text/plain; charset=utf-8',
    });
    await s3.send(new aws.DeleteObjectCommand(where));
    expect(await contentOf('documents/a')).toBeUndefined();
  });

  it('is refused what this edition does not know', async () => {
    const put = { Bucket: 'Files', Key: 'documents/b', Body: 'x', ACL: 'public-read' } as const;
    await expect(client().send(new aws.PutObjectCommand(put))).rejects.toMatchObject({ name: 'NotImplemented' });
    await expect(
      client().send(new aws.PutObjectCommand({ ...put, ACL: undefined, Bucket: 'Other' })),
    ).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });

  it('signs addresses that are admitted as those of the lean one are, whatever the names', async () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(word, word, async (name, type) => {
        const get = {
          Bucket: 'Files',
          Key: 'documents/a',
          ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
          ResponseContentType: type,
        };
        const theirs = await getSignedUrl(client(), new aws.GetObjectCommand(get), { expiresIn: 60 });
        const ours = await leanSignedUrl(undefined, new lean.GetObjectCommand(get), { expiresIn: 60 });
        for (const address of [theirs, ours]) expect((await fetch(address)).status).toBe(404);
      }),
      { numRuns: tries(50) },
    );
  });
});

describe.each([
  ["Amazon's client", (content: string, key: string) => addressFor(content, key)],
  [
    'the lean client',
    (content: string, key: string) => leanSignedUrl(undefined, new lean.PutObjectCommand(putOf(content, key)), options),
  ],
])('an address that is signed by %s', (who, address) => {
  const key = `uploads/${who.length}`;

  it('takes the very content that it is for, as often as it is sent', async () => {
    const at = await address('the text', key);
    for (let time = 0; time < 2; time += 1) expect((await upload(at, 'the text')).status).toBe(200);
    const both = await Promise.all([upload(at, 'the text'), upload(at, 'the text')]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await contentOf(key)).toBe('the text');
  });

  it.each([
    ['longer', 'the text and more', {}, 'SignatureDoesNotMatch', 403],
    ['as long, and other', 'the best', {}, 'BadDigest', 400],
    ['of another type', 'the text', { 'content-type': 'text/html' }, 'SignatureDoesNotMatch', 403],
    [
      'with another checksum',
      'the best',
      { 'x-amz-checksum-sha256': checksum('the best') },
      'SignatureDoesNotMatch',
      403,
    ],
    ['with a header that is not signed', 'the text', { 'x-amz-acl': 'public-read' }, 'AccessDenied', 403],
  ])('refuses what is %s', async (_, body, more, code, status) => {
    const at = await address('the text', `${key}-refused`);
    expect(await refusal(await upload(at, body, { ...headersFor('the text'), ...more }))).toEqual([status, code]);
    expect(await contentOf(`${key}-refused`)).toBeUndefined();
  });

  it('is good for its key, its method and its time', async () => {
    const at = await address('the text', `${key}-refused`);
    const otherSignature = at.replace(/(?<=Signature=)./, (digit) => (digit === '0' ? '1' : '0'));
    const changed = [at.replace('-refused', '-other'), otherSignature, `${at}&x=1`];
    for (const each of [...changed, at.replace('Expires=900', 'Expires=9000')])
      expect(await refusal(await upload(each, 'the text'))).toEqual([403, 'SignatureDoesNotMatch']);
    expect(await refusal(await fetch(at))).toEqual([403, 'SignatureDoesNotMatch']);
    vi.useFakeTimers({ now: Date.now() - 901_000, toFake: ['Date'] });
    const old = await address('the text', `${key}-refused`);
    vi.useRealTimers();
    expect(await refusal(await upload(old, 'the text'))).toEqual([403, 'AccessDenied']);
    expect(await contentOf(`${key}-refused`)).toBeUndefined();
  });
});

describe('whoever has no signature', () => {
  it.each(['GET', 'PUT', 'DELETE', 'HEAD', 'POST'])('gets nothing by %s', async (method) => {
    const answer = await fetch(`${small.running.url}/s3/Files/incoming/000000000001`, { method });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });
});

it.each([
  'uploads/../documents/a',
  'uploads/%2e%2e/%2e%2e/secrets.json',
  'uploads/..%2f..%2fsecrets.json',
  'uploads//a',
])('has no object at %s', async (path) => {
  const before = readdirSync(join(small.stack.root, 'data')).sort();
  const signed = await addressFor('the text', decodeURIComponent(path));
  const { port } = new URL(small.running.url);
  // As it stands: fetch would tidy it up.
  const status = await new Promise((done) => {
    const asked = httpRequest({ port, method: 'PUT', path: `/s3/Files/${path}${new URL(signed).search}` }, (answer) =>
      done(answer.statusCode),
    );
    for (const [name, value] of Object.entries(headersFor('the text'))) asked.setHeader(name, value);
    asked.end('the text');
  });
  expect([400, 403]).toContain(status);
  expect(readdirSync(join(small.stack.root, 'data')).sort()).toEqual(before);
});

it('keeps nothing of a body whose sender hangs up', async () => {
  const content = 'x'.repeat(100_000);
  const { pathname, search, port } = new URL(await addressFor(content, 'uploads/cut'));
  const before = readdirSync(join(small.stack.root, 'data/files'));
  const socket = connect(Number(port), '127.0.0.1');
  const headers = Object.entries({ ...headersFor(content), 'content-length': '100000', host: `127.0.0.1:${port}` });
  socket.write(
    `PUT ${pathname}${search} HTTP/1.1\r\n${headers.map((pair) => pair.join(': ')).join('\r\n')}\r\n\r\nhalf`,
  );
  await vi.waitFor(() => expect(readdirSync(join(small.stack.root, 'data/files')).length).toBe(before.length + 1));
  socket.destroy();
  await vi.waitFor(() => expect(readdirSync(join(small.stack.root, 'data/files'))).toEqual(before));
  expect(await contentOf('uploads/cut')).toBeUndefined();
});
