import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { AskedFunction } from './asked-function.ts';

process.env['AWS_REGION'] = 'eu-west-1';
process.env['AWS_ACCESS_KEY_ID'] = 'none';
process.env['AWS_SECRET_ACCESS_KEY'] = 'none';

let server: Server | undefined;
afterEach(() => {
  delete process.env['AWS_ENDPOINT_URL_LAMBDA'];
  server?.closeAllConnections();
  server?.close();
});

/** Asks a service that answers so. */
async function askOf(answer: RequestListener): Promise<unknown> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  process.env['AWS_ENDPOINT_URL_LAMBDA'] = `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
  return new AskedFunction('f', { called: 'search', withinMs: 300 }).ask({ q: 'a' }).catch((error: unknown) => error);
}

const refuses =
  (status: number, type: string): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'x-amzn-errortype': type }).end('{"message":"no"}');

describe('a function that is asked', () => {
  it('answers what it says', async () => {
    expect(await askOf((_, response) => response.end('{"total":1}'))).toEqual({ total: 1 });
  });

  it('is waited for as long as was said, and no longer', async () => {
    const error = await askOf(() => {});
    expect((error as Error).constructor.name).toBe('NotInTimeError');
    expect(error).toMatchObject({ name: 'UpstreamError', message: 'search did not answer in time' });
  });

  it.each([
    ['fails', (_, response) => response.setHeader('x-amz-function-error', 'Unhandled').end('{}'), 'search failed: {}'],
    ['may not be asked', refuses(403, 'AccessDeniedException'), 'search was not asked: AccessDeniedException'],
    ['is not there', refuses(404, 'ResourceNotFoundException'), 'search was not asked: ResourceNotFoundException'],
  ] satisfies [string, RequestListener, string][])('is an upstream error where it %s', async (_, answer, why) => {
    const error = await askOf(answer);
    expect((error as Error).constructor.name).toBe('UpstreamError');
    expect((error as Error).message).toContain(why);
  });
});
