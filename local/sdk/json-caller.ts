import { type HttpAnswer, KeptConnection } from './kept-connection.ts';

/** Faults of the connection, not of the call. dynoxide is back 5 to 8 ms after it died (measured over 30 kills). */
const connectionFaults = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE']);
const retryDelaysMs = [10, 100, 500, 1500];
const answerWithinMs = 20_000;
const maxConnections = 64;

/** Posts calls in the AWS JSON 1.0 protocol over kept connections, unsigned. */
export function createJsonCaller(endpoint: string): (target: string, body: string) => Promise<HttpAnswer> {
  const { hostname, port, protocol } = new URL(endpoint);
  if (protocol !== 'http:')
    throw new TypeError(`The embedded SDK speaks http only, not ${endpoint}; SDK=aws runs Amazon's`);
  const idle: KeptConnection[] = [];
  const queue: (() => void)[] = [];
  let busy = 0;

  /** The connection used last: its path through both processes is warm. */
  function connection(): KeptConnection {
    for (let kept = idle.pop(); kept; kept = idle.pop()) if (kept.usable) return kept;
    return new KeptConnection(hostname, Number(port || 80));
  }

  async function post(target: string, body: string): Promise<HttpAnswer> {
    if (busy >= maxConnections) await new Promise<void>((resolve) => queue.push(resolve));
    else busy += 1;
    const used = connection();
    used.ref();
    try {
      return await used.request(
        `POST / HTTP/1.1\r\nhost: ${hostname}:${port}\r\n${headers}x-amz-target: ${target}\r\n` +
          `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        answerWithinMs,
      );
    } finally {
      used.unref();
      if (used.usable) idle.push(used);
      const next = queue.shift();
      if (next) next();
      else busy -= 1;
    }
  }

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
const headers =
  'content-type: application/x-amz-json-1.0\r\nx-amz-date: 20200101T000000Z\r\nauthorization: AWS4-HMAC-SHA256 ' +
  'Credential=local/20200101/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0\r\n';
