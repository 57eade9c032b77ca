import { Agent, request } from 'node:http';

export interface JsonAnswer {
  readonly status: number;
  readonly text: string;
}

/** Faults of the connection, not of the call. dynoxide is back 5 to 8 ms after it died (versions.md). */
const connectionFaults = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE']);
const retryDelaysMs = [10, 100, 500, 1500];
const answerWithinMs = 20_000;

/** Posts calls in the AWS JSON 1.0 protocol over kept connections, unsigned. */
export function createJsonCaller(endpoint: string): (target: string, body: string) => Promise<JsonAnswer> {
  const { hostname, port, protocol } = new URL(endpoint);
  if (protocol !== 'http:')
    throw new TypeError(`The embedded SDK speaks http only, not ${endpoint}; SDK=aws runs Amazon's`);
  const agent = new Agent({ keepAlive: true, maxSockets: 64, noDelay: true });
  const options = { agent, hostname, port, method: 'POST', path: '/', timeout: answerWithinMs };

  const post = (target: string, body: string): Promise<JsonAnswer> =>
    new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/x-amz-json-1.0',
        'content-length': Buffer.byteLength(body),
        'x-amz-target': target,
        'x-amz-date': '20200101T000000Z',
        authorization: unsigned,
      };
      const outgoing = request({ ...options, headers }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const [only = Buffer.alloc(0)] = chunks;
          const all = chunks.length > 1 ? Buffer.concat(chunks) : only;
          resolve({ status: incoming.statusCode ?? 500, text: all.toString('utf8') });
        });
      });
      outgoing.on('timeout', () =>
        outgoing.destroy(new Error(`${target} was not answered within ${answerWithinMs} ms`)),
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });

  return async (target, body) => {
    for (const delayMs of retryDelaysMs) {
      try {
        return await post(target, body);
      } catch (error) {
        if (!connectionFaults.has(String((error as NodeJS.ErrnoException).code))) throw error;
        await new Promise((resolve) => setTimeout(resolve, delayMs));
      }
    }
    return post(target, body);
  };
}

/** A server without accounts still wants to see headers of this form. */
const unsigned =
  'AWS4-HMAC-SHA256 Credential=local/20200101/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0';
