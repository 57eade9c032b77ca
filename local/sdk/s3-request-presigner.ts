import { algorithm, encoded, scopeOf, signatureOf } from '../s3/sign.ts';
import { type Command, refuseUnknown } from './command.ts';

interface Options {
  readonly expiresIn?: number;
  readonly signableHeaders?: ReadonlySet<string>;
  readonly unhoistableHeaders?: ReadonlySet<string>;
}

/** How an input of a command stands in the request: in a header, which is signed, or in the address. */
const places: Readonly<Record<string, Readonly<Record<string, { header?: string; query?: string }>>>> = {
  PutObject: {
    ContentType: { header: 'content-type' },
    ContentLength: { header: 'content-length' },
    ChecksumSHA256: { header: 'x-amz-checksum-sha256' },
  },
  GetObject: {
    ResponseContentDisposition: { query: 'response-content-disposition' },
    ResponseContentType: { query: 'response-content-type' },
  },
};

/** Amazon's `getSignedUrl` for the bucket of this installation: an address that is good for a while. */
export async function getSignedUrl(_client: unknown, command: Command, options: Options = {}): Promise<string> {
  refuseUnknown('getSignedUrl', options, ['expiresIn', 'signableHeaders', 'unhoistableHeaders']);
  const { operation = '' } = command as { readonly operation?: string };
  const known = places[operation] ?? {};
  refuseUnknown(operation, command.input, ['Bucket', 'Key', ...Object.keys(known)]);
  // biome-ignore lint/style/noProcessEnv: where Amazon's client looks as well
  const { AWS_ENDPOINT_URL_S3 = '', AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_REGION = '' } = process.env;
  const key = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY, region: AWS_REGION };
  const { Bucket, Key, ...inputs } = command.input;
  const url = new URL(`${AWS_ENDPOINT_URL_S3}/${Bucket}/${String(Key).split('/').map(encoded).join('/')}`);
  const headers: Record<string, string> = { host: url.host };
  const at = `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const query: [string, string][] = [
    ['X-Amz-Algorithm', algorithm],
    ['X-Amz-Content-Sha256', 'UNSIGNED-PAYLOAD'],
    ['X-Amz-Credential', `${key.accessKeyId}/${scopeOf(at, key.region)}`],
    ['X-Amz-Date', at],
    ['X-Amz-Expires', String(options.expiresIn ?? 900)],
  ];
  for (const [name, value] of Object.entries(inputs)) {
    const { header, query: parameter } = known[name] ?? {};
    if (header !== undefined) headers[header] = String(value);
    if (parameter !== undefined) query.push([parameter, String(value)]);
  }
  const signedHeaders = Object.keys(headers).sort();
  query.push(['X-Amz-SignedHeaders', signedHeaders.join(';')]);
  const parts = {
    method: operation === 'PutObject' ? 'PUT' : 'GET',
    path: url.pathname,
    query,
    headers,
    signedHeaders,
  };
  const signature = signatureOf(key, { ...parts, payload: 'UNSIGNED-PAYLOAD', at });
  const pairs = [...query, ['X-Amz-Signature', signature] as const];
  return `${url.href}?${pairs.map(([name, value]) => `${name}=${encoded(value)}`).join('&')}`;
}
