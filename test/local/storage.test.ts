import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRealClock } from '#local/clock/real-clock.ts';
import type { FunctionHost } from '#local/functions/function-host.ts';
import { createGateway } from '#local/http/gateway.ts';
import { type HttpServer, startHttpServer } from '#local/http/http-server.ts';
import { createLog } from '#local/log.ts';

let server: HttpServer;
/** What the disk says, and what the function answers. */
let disk: { accepts: boolean; isFull: boolean };
let answer: () => unknown;
let calls: number;

beforeEach(async () => {
  [disk, answer, calls] = [{ accepts: true, isFull: false }, () => ({ statusCode: 200, body: 'fine' }), 0];
  const log = createLog('error', () => undefined);
  server = await startHttpServer(0, log);
  const functions: FunctionHost = {
    has: () => true,
    invoke: async () => {
      calls += 1;
      return answer();
    },
    invokeLater: () => undefined,
    drain: async () => undefined,
  };
  const storage = { accepts: async () => disk.accepts, isFull: async () => disk.isFull };
  const clock = createRealClock({ onError: () => undefined });
  const routes = [{ key: '$default', functionName: 'f' }];
  server.serve(createGateway({ routes, functions, storage, clock, log, publicUrl: 'http://127.0.0.1:8080' }));
});

afterEach(() => server.stop(0));

const call = (method: string) => fetch(`http://127.0.0.1:${server.port}/api/cases`, { method });

it('answers new work with 503 when the disk has no reserve, and goes on reading', async () => {
  disk = { accepts: false, isFull: true };
  const refused = await call('POST');
  expect([refused.status, refused.headers.get('content-type')]).toEqual([503, 'application/problem+json']);
  expect(calls).toBe(0);
  expect((await call('GET')).status).toBe(200);
});

it('answers 503 when the disk filled up while the function ran', async () => {
  answer = () => ({ statusCode: 500, body: 'failed' });
  expect((await call('POST')).status).toBe(500);
  disk = { accepts: true, isFull: true };
  expect((await call('POST')).status).toBe(503);
  answer = () => Promise.reject({ errorType: 'Error', errorMessage: 'disk full' });
  expect((await call('POST')).status).toBe(503);
  expect((await call('GET')).status).toBe(500);
});

it('leaves what the function answered, when that is no fault', async () => {
  disk = { accepts: true, isFull: true };
  answer = () => ({ statusCode: 409, body: 'closed' });
  expect((await call('POST')).status).toBe(409);
});
