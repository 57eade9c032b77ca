import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createVirtualClock } from '#local/clock/virtual-clock.ts';
import { createClockMover } from '#local/http/move-clock.ts';
import { createTour } from '#local/tour/tour.ts';

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const start = Date.parse('2026-12-01T09:00:00.000Z');

/** The tour beside an installation that signs everybody in who enters the code of their mail. */
async function tourWith(nextTimerMs?: number) {
  const clock = createVirtualClock(start);
  const signedIn: string[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://local');
    if (url.pathname.startsWith('/local/tour')) return tour.routes(request, response, url);
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString() || '{}');
    if (url.pathname === '/local/mailbox.json') return response.end('[{"text":"Your code\\n123456\\n"}]');
    if (url.pathname === '/api/sign-in/confirm') {
      signedIn.push(body.email);
      response.setHeader('set-cookie', `session=${body.code}; HttpOnly`);
    }
    response.end('{}');
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  const localUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const mover = createClockMover(clock, async () => undefined);
  const tour = createTour({ mover, clock, localUrl, nextTimerMs: () => nextTimerMs });
  const post = (path: string, body: string | URLSearchParams, headers = {}) =>
    fetch(`${localUrl}${path}`, { method: 'POST', body, headers, redirect: 'manual' });
  const follow = (link: string) => fetch(link, { redirect: 'manual' });
  return { clock, signedIn, tour, post, follow };
}

it('a link signs in the person it names, leads to its page, and does so once', async () => {
  const { post, follow, signedIn } = await tourWith();
  const made = await post('/local/tour', JSON.stringify({ email: 'ilo@example.org', path: '/tasks' }));
  const { link } = (await made.json()) as { link: string };
  const first = await follow(link);
  expect([first.status, first.headers.get('location')]).toEqual([303, '/tasks']);
  expect(first.headers.getSetCookie()[0]).toContain('session=123456');
  expect((await follow(link)).status).toBe(404);
  expect(signedIn).toEqual(['ilo@example.org']);
});

it.each(['//evil.example', 'https://evil.example', '/\\evil.example', ''])('no link leads to %s', async (path) => {
  const { post } = await tourWith();
  expect((await post('/local/tour', JSON.stringify({ email: 'ilo@example.org', path }))).status).toBe(400);
  const moved = await post('/local/tour/clock', new URLSearchParams({ move: 'day', back: path }));
  expect(moved.status).toBe(400);
});

it.each([
  ['hour', 3_600_000],
  ['day', 86_400_000],
  ['week', 7 * 86_400_000],
  ['deadline', 5_000],
])('the button %s moves time, and leads back', async (move, byMs) => {
  const { clock, post } = await tourWith(start + 5_000);
  const moved = await post('/local/tour/clock', new URLSearchParams({ move, back: '/cases?state=draft' }));
  expect([moved.status, moved.headers.get('location')]).toEqual([303, '/cases?state=draft']);
  expect(clock.nowMs()).toBe(start + byMs);
  expect((await post('/local/tour/clock', new URLSearchParams({ move: 'year', back: '/' }))).status).toBe(400);
});

it('whoever came by a link stays signed in when time has moved', async () => {
  const { post, follow, signedIn } = await tourWith();
  const made = await post('/local/tour', JSON.stringify({ email: 'ilo@example.org', path: '/' }));
  const { headers } = await follow(((await made.json()) as { link: string }).link);
  const cookie = headers.getSetCookie().at(-1)?.split(';')[0] ?? '';
  const moved = await post('/local/tour/clock', new URLSearchParams({ move: 'week', back: '/' }), { cookie });
  expect(moved.headers.getSetCookie()[0]).toContain('session=');
  expect(signedIn).toEqual(['ilo@example.org', 'ilo@example.org']);
});

it('the bar stands on pages that this machine asks for, in their language, and on no other', async () => {
  const { tour } = await tourWith();
  const asked = (headers: object) =>
    ({ method: 'GET', url: '/tasks?a="b"', headers: { host: '127.0.0.1:8080', ...headers } }) as IncomingMessage;
  const page = '<!doctype html><html lang="fr"><body><main></main></body></html>';
  const shown = tour.withBar(page, asked({}));
  expect(shown).toContain('Jusqu’à la prochaine échéance');
  expect(shown).not.toContain('?a="b"');
  expect(shown).not.toMatch(/<script|style="/);
  expect(tour.withBar(page, asked({ 'x-forwarded-for': '203.0.113.9' }))).toBe(page);
  expect(tour.withBar(page, asked({ host: 'tawafuq.example' }))).toBe(page);
});
