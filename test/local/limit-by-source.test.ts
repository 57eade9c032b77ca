import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { limitBySource } from '#local/http/limit-by-source.ts';

const published = 'https://tawafuq.example.org';

/** Requests that nobody answers until they are let go, and the statuses of those that were refused. */
function doorway() {
  const waiting: (() => void)[] = [];
  const refused: number[] = [];
  const handler = limitBySource(() => new Promise<void>((resolve) => waiting.push(resolve)), published);
  const ask = (forwarded?: string): Promise<void> => {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    const request = { headers, socket: { remoteAddress: '127.0.0.1' } } as unknown as IncomingMessage;
    const response = {
      headersSent: false,
      writeHead: (status: number) => void refused.push(status),
      end: () => undefined,
    } as unknown as ServerResponse;
    return handler(request, response, new URL('http://local/'));
  };
  return { ask, waiting, refused };
}

it('one address has its share of requests under way, and takes none of another’s', async () => {
  const { ask, waiting, refused } = doorway();
  const asked = Array.from({ length: 130 }, () => ask('192.0.2.7'));
  expect(refused).toEqual(Array.from({ length: 30 }, () => 429));
  asked.push(ask('192.0.2.8'));
  expect(waiting).toHaveLength(101);
  for (const answer of waiting.splice(0)) answer();
  await Promise.all(asked);
  void ask('192.0.2.7');
  expect([waiting.length, refused.length]).toEqual([1, 30]);
});

it('what comes from this machine itself is not counted', () => {
  const { ask, waiting, refused } = doorway();
  for (let number = 0; number < 300; number += 1) void ask();
  expect([waiting.length, refused.length]).toEqual([300, 0]);
});
