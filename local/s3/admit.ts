import { timingSafeEqual } from 'node:crypto';
import { S3Error } from './s3-error.ts';
import { algorithm, type SigningKey, scopeOf, signatureOf } from './sign.ts';

/** A request as it came in. */
export interface S3Request {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
}

/** Longest that an address may be good for (Amazon S3 API reference, "X-Amz-Expires"). */
const longestSeconds = 7 * 24 * 3600;
/** How far the clocks of signer and server may lie apart. */
const skewMs = 15 * 60_000;

/**
 * Admits a request that is signed with the key of this installation: in its address, for a while, or in its headers, as
 * clients do. Nobody else has any right here.
 * @param host what the address was made for; a proxy in front may say another
 * @returns what the signature says of the body: its SHA-256 in hex, or `UNSIGNED-PAYLOAD`
 * @throws S3Error
 */
export function admit(request: S3Request, key: SigningKey, { host, nowMs }: { host: string; nowMs: number }): string {
  const { method, url } = request;
  const query = [...url.searchParams];
  const inAddress = url.searchParams.has('X-Amz-Signature');
  const claim = inAddress ? claimInAddress(url.searchParams) : claimInHeaders(request.headers);
  const headers = { ...request.headers, host };
  const atMs = instantOf(claim.at);
  if (!claim.signedHeaders.includes('host')) throw denied('The host has to be signed');
  const unsigned = Object.keys(headers).filter(
    (name) => name.startsWith('x-amz-') && !claim.signedHeaders.includes(name),
  );
  if (unsigned.length > 0)
    throw denied(`There were headers present in the request which were not signed: ${unsigned.join(', ')}`);
  if (nowMs < atMs - skewMs || nowMs > atMs + claim.forMs) throw denied('Request has expired');
  const signature = signatureOf(key, {
    ...claim,
    method,
    path: url.pathname,
    query: query.filter(([name]) => name !== 'X-Amz-Signature'),
    headers,
  });
  const isOurs = claim.credential === `${key.accessKeyId}/${scopeOf(claim.at, key.region)}`;
  if (!isOurs || !isSame(signature, claim.signature))
    throw new S3Error(
      'SignatureDoesNotMatch',
      403,
      'The request signature we calculated does not match the signature you provided.',
    );
  return claim.payload;
}

interface Claim {
  readonly credential: string;
  readonly at: string;
  readonly forMs: number;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly payload: string;
}

function claimInAddress(query: URLSearchParams): Claim {
  const value = (name: string): string => query.get(`X-Amz-${name}`) ?? '';
  const seconds = Number(value('Expires'));
  const isGood = Number.isInteger(seconds) && seconds > 0 && seconds <= longestSeconds;
  if (value('Algorithm') !== algorithm || !isGood)
    throw new S3Error('AuthorizationQueryParametersError', 400, 'The signature in the address cannot be read.');
  return {
    credential: value('Credential'),
    at: value('Date'),
    forMs: seconds * 1000,
    signedHeaders: value('SignedHeaders').split(';'),
    signature: value('Signature'),
    payload: value('Content-Sha256') || 'UNSIGNED-PAYLOAD',
  };
}

function claimInHeaders(headers: S3Request['headers']): Claim {
  const pattern = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;
  const [, credential, signedHeaders, signature] = pattern.exec(headers['authorization'] ?? '') ?? [];
  if (credential === undefined || signedHeaders === undefined || signature === undefined) throw denied('Access Denied');
  return {
    credential,
    at: headers['x-amz-date'] ?? '',
    forMs: skewMs,
    signedHeaders: signedHeaders.split(';'),
    signature,
    payload: headers['x-amz-content-sha256'] ?? '',
  };
}

function instantOf(at: string): number {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(at) ?? [];
  const [year, month, day, ...time] = parts;
  const instant = Date.parse(`${year}-${month}-${day}T${time.join(':')}Z`);
  if (Number.isNaN(instant)) throw denied('The date of the signature cannot be read');
  return instant;
}

const denied = (message: string): S3Error => new S3Error('AccessDenied', 403, message);

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
