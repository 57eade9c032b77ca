import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../clock/clock.ts';
import type { HttpHandler } from '../http/gateway.ts';
import { durationMs } from '../http/iso-duration.ts';
import { readJson, sendJson } from '../http/json.ts';
import { isLocalRequest } from '../http/local-only.ts';
import type { ClockMover } from '../http/move-clock.ts';
import { sendProblem } from '../http/problem.ts';
import { readBody } from '../http/read-body.ts';
import { barStyle, moves, withClockBar } from './clock-bar.ts';
import { signInHere } from './sign-in.ts';

type Parts = {
  readonly mover: ClockMover;
  readonly clock: Clock;
  readonly localUrl: string;
  /** When the first reminder or deadline of any case comes; undefined where none does. */
  readonly nextTimerMs: () => number | undefined;
};

type Stop = { readonly email: string; readonly path: string };

/** Links that nobody has followed yet; more are a mistake. */
const mostLinks = 1_000;

/**
 * For whoever is shown the product on this machine, with a clock that can be moved: links that sign in the right person, each once, and a bar that moves
 * time. Whoever reaches these can read the mailbox as well, which shows all codes.
 */
export function createTour({ mover, clock, localUrl, nextTimerMs }: Parts) {
  const links = new Map<string, Stop>();
  const travellers = new Map<string, string>();

  async function make(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { email, path } = (await readJson(request, 1_000).catch(() => ({}))) as Partial<Stop>;
    if (typeof email !== 'string' || typeof path !== 'string' || !isOwnPath(path) || links.size >= mostLinks)
      return sendProblem(response, 400, 'Bad Request', 'A link takes an email and a path of these pages.');
    const key = newKey();
    links.set(key, { email, path });
    sendJson(response, 201, { link: `${localUrl}/local/tour/${key}` });
  }

  async function follow(key: string, response: ServerResponse): Promise<void> {
    const stop = links.get(key);
    links.delete(key);
    if (stop === undefined)
      return sendProblem(response, 404, 'Not Found', 'This link has been followed already: each signs in once.');
    const traveller = newKey();
    travellers.set(traveller, stop.email);
    const cookies = await signInHere(localUrl, stop.email);
    const known = `tour=${traveller}; Path=/local/tour; HttpOnly; SameSite=Lax`;
    response.writeHead(303, { location: stop.path, 'set-cookie': [...cookies, known], 'cache-control': 'no-store' });
    response.end();
  }

  async function move(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams((await readBody(request, 5_000)).toString());
    const asked = form.get('move') ?? '';
    const back = form.get('back') ?? '/';
    const durationOfMove = Object.hasOwn(moves, asked) ? lengthOf(moves[asked as keyof typeof moves]) : undefined;
    if (durationOfMove === undefined || !isOwnPath(back))
      return sendProblem(response, 400, 'Bad Request', `Time moves by ${Object.keys(moves).join(', ')}.`);
    await mover.moveBy(durationOfMove);
    response.writeHead(303, { location: back, ...(await signedInAgain(request)), 'cache-control': 'no-store' });
    response.end();
  }

  /** A session may have ended by then: whoever came by a link stays who they were. */
  async function signedInAgain({ headers }: IncomingMessage): Promise<{ 'set-cookie'?: string[] }> {
    const email = travellers.get(/(?:^|; )tour=([\w-]+)/.exec(headers.cookie ?? '')?.[1] ?? '');
    if (email === undefined) return {};
    const cookies = await signInHere(localUrl, email).catch(() => []);
    return cookies.length === 0 ? {} : { 'set-cookie': cookies };
  }

  const lengthOf = (length: (typeof moves)[keyof typeof moves]): number | undefined =>
    length === 'next' ? Math.max(0, (nextTimerMs() ?? clock.nowMs()) - clock.nowMs()) : durationMs(length);

  const routes: HttpHandler = async (request, response, { pathname }) => {
    const [, , , key = ''] = pathname.split('/');
    if (request.method === 'POST' && pathname === '/local/tour') return make(request, response);
    if (request.method === 'POST' && key === 'clock') return move(request, response);
    if (request.method === 'GET' && key === 'bar.css') {
      response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' });
      return void response.end(barStyle);
    }
    if (request.method === 'GET') return follow(key, response);
    sendProblem(response, 405, 'Method Not Allowed', 'Links are made and time is moved with POST.', {
      allow: 'GET, POST',
    });
  };

  const withBar = (page: string, request: IncomingMessage): string => {
    const { method, url = '/' } = request;
    if (!isLocalRequest(request)) return page;
    return withClockBar(page, method === 'GET' && isOwnPath(url) ? url : '/', clock.nowMs());
  };

  return { routes, withBar };
}

const newKey = (): string => randomBytes(16).toString('base64url');

/** A path of these pages, and no address of others: a second slash would name a host. */
const isOwnPath = (path: string): boolean => /^\/(?![/\\])[\x21-\x7e]*$/.test(path);
