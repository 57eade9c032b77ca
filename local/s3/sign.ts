import { createHash, createHmac } from 'node:crypto';

/** What AWS Signature Version 4 is made with; `region` is that of the signature's scope. */
export interface SigningKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
}

/** The parts of a request that are signed. */
export interface SignedParts {
  readonly method: string;
  /** As it stands in the address, percent-encoded. */
  readonly path: string;
  /** Without the signature itself, decoded. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signedHeaders: readonly string[];
  /** SHA-256 of the body in hex, or `UNSIGNED-PAYLOAD`. */
  readonly payload: string;
  /** `20260302T090000Z` */
  readonly at: string;
}

export const algorithm = 'AWS4-HMAC-SHA256';

/** `20260302/eu-west-1/s3/aws4_request` */
export const scopeOf = (at: string, region: string): string => `${at.slice(0, 8)}/${region}/s3/aws4_request`;

/** The signature in hex (Amazon S3 API reference, "Authenticating Requests: Using Query Parameters"). */
export function signatureOf({ secretAccessKey, region }: SigningKey, parts: SignedParts): string {
  const toSign = [algorithm, parts.at, scopeOf(parts.at, region), sha256(canonicalRequest(parts))].join('\n');
  const keys = [parts.at.slice(0, 8), region, 's3', 'aws4_request'];
  const key = keys.reduce<Buffer>((secret, part) => hmac(secret, part), Buffer.from(`AWS4${secretAccessKey}`));
  return hmac(key, toSign).toString('hex');
}

function canonicalRequest({ method, path, query, headers, signedHeaders, payload }: SignedParts): string {
  const pairs = query.map(([name, value]) => [encoded(name), encoded(value)] as const).sort(byCodePoint);
  const lines = signedHeaders.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`);
  // S3 alone takes the path as it is, encoded once.
  const canonicalPath = path.split('/').map(decodeURIComponent).map(encoded).join('/');
  const canonicalQuery = pairs.map((pair) => pair.join('=')).join('&');
  return [method, canonicalPath, canonicalQuery, lines.join(''), signedHeaders.join(';'), payload].join('\n');
}

/** RFC 3986: everything but unreserved characters is percent-encoded. */
export const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

const byCodePoint = (one: readonly [string, string], other: readonly [string, string]): number =>
  one[0] === other[0] ? order(one[1], other[1]) : order(one[0], other[0]);
const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
