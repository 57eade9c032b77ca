import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { HttpHandler } from '../http/gateway.ts';
import type { Storage } from '../storage.ts';
import { admit } from './admit.ts';
import type { Bucket, FoundObject } from './bucket.ts';
import { mostBytes, tooLarge } from './object-store.ts';
import { S3Error } from './s3-error.ts';
import type { SigningKey } from './sign.ts';

/** Headers that say what this edition knows and does; another would be ignored in silence. */
const known = new Set([
  'x-amz-checksum-mode',
  'x-amz-checksum-sha256',
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-user-agent',
]);

/** What lies here is data: no browser takes it for more, whatever is in it. */
const inert = {
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
};

/**
 * The bucket on the wire of S3, for browsers with an address that a function has signed and for Amazon's client: PUT, GET, HEAD and
 * DELETE of one object, below `/s3/<bucket>/`. Only what is signed with the key of this process is looked at.
 */
export function createS3Routes(parts: {
  readonly bucket: Bucket;
  readonly bucketNames: readonly string[];
  readonly storage: Storage;
  readonly key: SigningKey;
  readonly publicUrl: string;
  readonly nowMs: () => number;
}): HttpHandler {
  const { bucket, bucketNames, storage, key, publicUrl, nowMs } = parts;
  const { host } = new URL(publicUrl);

  async function put(objectKey: string, request: IncomingMessage, payload: string): Promise<Record<string, string>> {
    const { headers } = request;
    const length = headers['content-length'];
    if (length === undefined) throw new S3Error('MissingContentLength', 411, 'You must provide the Content-Length.');
    if (Number(length) > mostBytes) throw tooLarge();
    if (payload !== 'UNSIGNED-PAYLOAD' && !/^[0-9a-f]{64}$/.test(payload)) throw notImplemented(payload);
    if (!(await storage.accepts())) throw new S3Error('SlowDown', 503, 'The disk is full: nothing new can be taken.');
    const checksum = headers['x-amz-checksum-sha256'];
    const sha256 = [
      ...(payload === 'UNSIGNED-PAYLOAD' ? [] : [payload]),
      ...(checksum === undefined ? [] : [Buffer.from(String(checksum), 'base64').toString('hex')]),
    ];
    const mediaType = headers['content-type'] ?? 'application/octet-stream';
    const stored = await bucket.put(objectKey, { content: request, mediaType, sha256 });
    return { etag: etagOf(stored), ...checksumOf(stored) };
  }

  return async (request, response, url) => {
    const method = request.method ?? '';
    try {
      const headers = headersOf(request);
      const payload = admit({ method, url, headers }, key, { host, nowMs: nowMs() });
      const [, name = '', objectKey = ''] = /^\/s3\/([^/]+)\/(.+)$/.exec(url.pathname) ?? [];
      if (!bucketNames.includes(name)) throw new S3Error('NoSuchBucket', 404, 'The specified bucket does not exist');
      const unknown = Object.keys(headers).filter((header) => header.startsWith('x-amz-') && !known.has(header));
      if (unknown.length > 0) throw notImplemented(unknown.join(', '));
      const decodedKey = decodeURIComponent(objectKey);
      if (method === 'PUT') return send(response, 200, await put(decodedKey, request, payload));
      if (method === 'DELETE') {
        await bucket.delete(decodedKey);
        return send(response, 204, {});
      }
      if (method !== 'GET' && method !== 'HEAD') throw notImplemented(method);
      const object = bucket.find(decodedKey);
      if (object === undefined) throw new S3Error('NoSuchKey', 404, 'The specified key does not exist.');
      await give(response, object, url.searchParams, method === 'HEAD');
    } catch (error) {
      if (!(error instanceof S3Error)) throw error;
      refuse(request, response, error);
    }
  };
}

async function give(
  response: ServerResponse,
  object: FoundObject,
  query: URLSearchParams,
  isHead: boolean,
): Promise<void> {
  const disposition = query.get('response-content-disposition');
  response.writeHead(200, {
    ...inert,
    ...(disposition === null ? {} : { 'content-disposition': disposition }),
    'content-type': query.get('response-content-type') ?? object.mediaType,
    'content-length': object.bytes,
    ...(object.sha256 === undefined ? {} : { etag: etagOf({ sha256: object.sha256 }) }),
  });
  if (isHead) response.end();
  else await pipeline(object.stream(), response);
}

function send(response: ServerResponse, status: number, headers: Readonly<Record<string, string>>): void {
  response.writeHead(status, { ...headers, ...(status === 204 ? {} : { 'content-length': '0' }) });
  response.end();
}

/** The rest of a body is not read: the connection ends once the client had time to see the answer. */
function refuse(request: IncomingMessage, response: ServerResponse, { name, status, message }: S3Error): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${name}</Code><Message>${escaped(message)}</Message></Error>`;
  const isWhole = request.complete || request.method === 'GET' || request.method === 'HEAD';
  response.writeHead(status, {
    ...inert,
    'content-type': 'application/xml',
    'content-length': Buffer.byteLength(body),
    ...(isWhole ? {} : { connection: 'close' }),
  });
  response.end(body);
  if (isWhole) return;
  request.resume();
  setTimeout(() => request.destroy(), 1000).unref();
}

const escaped = (text: string): string => text.replace(/[<>&]/g, (char) => `&#${char.charCodeAt(0)};`);

/** Of S3, the ETag is opaque; only clients that do not know this compare it with an MD5. */
const etagOf = ({ sha256 }: { readonly sha256: string }): string => `"${sha256}"`;

const checksumOf = ({ sha256 }: { readonly sha256: string }): Record<string, string> => ({
  'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
});

const notImplemented = (what: string): S3Error =>
  new S3Error('NotImplemented', 501, `${what} is not known to the embedded edition`);

/** @throws S3Error for what a proxy might read otherwise than we do */
function headersOf({ headersDistinct }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headersDistinct).map(([name, values = []]) => {
      const isSigned = name.startsWith('x-amz-') || ['authorization', 'content-length', 'content-type'].includes(name);
      if (isSigned && values.length > 1) throw new S3Error('InvalidRequest', 400, `${name} is given twice`);
      return [name, values.join(',')];
    }),
  );
}
