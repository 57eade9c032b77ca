import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientAddress } from '#local/http/client-address.ts';

const requestFrom = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress },
  }) as unknown as IncomingMessage;
const published = 'https://tawafuq.example.org';

describe('behind a reverse proxy on this machine', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['10.9.9.9, 192.0.2.7', '192.0.2.7'],
    ['10.9.9.9,192.0.2.7 ', '192.0.2.7'],
    ['192.0.2.7:4711', '192.0.2.7'],
    ['2001:db8::1', '2001:db8::1'],
    ['[2001:db8::1]:4711', '2001:db8::1'],
    ['192.0.2.7, unknown', '127.0.0.1'],
    ['', '127.0.0.1'],
    [undefined, '127.0.0.1'],
  ])('the last hop counts: %s', (forwarded, address) => {
    expect(clientAddress(requestFrom('127.0.0.1', forwarded), published)).toBe(address);
  });
  it.each(['::1', '::ffff:127.0.0.1', '127.0.0.2'])('also when it connects from %s', (peer) => {
    expect(clientAddress(requestFrom(peer, '192.0.2.7'), published)).toBe('192.0.2.7');
  });
});

it.each(['http://127.0.0.1:8080', 'http://localhost:8080', 'http://[::1]:8080'])(
  'nobody is believed who says where they come from while pages are not published: %s',
  (publicUrl) => expect(clientAddress(requestFrom('127.0.0.1', '192.0.2.7'), publicUrl)).toBe('127.0.0.1'),
);

it('nobody is believed who does not come through this machine', () => {
  expect(clientAddress(requestFrom('198.51.100.1', '192.0.2.7'), published)).toBe('198.51.100.1');
});
