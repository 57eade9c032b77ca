import type { Clock } from '../clock/clock.ts';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { HttpHandler } from './gateway.ts';
import { durationMs } from './iso-duration.ts';
import { readJson, sendJson } from './json.ts';
import { sendProblem } from './problem.ts';

export interface ClockParts {
  readonly clock: Clock;
  /** Only where time can be moved. */
  readonly virtual: VirtualClock | undefined;
  /** Writes down where a move leads to, so that a restart does not go back in time. */
  readonly remember: (nowMs: number) => Promise<void>;
}

/** Instants are compared as text, which later years with their fifth digit would put out of order. */
const lastMs = Date.parse('9999-12-31T23:59:59.999Z');

/** Answers `/local/clock`: GET tells the time, POST moves it and answers when all that fell due has run. */
export function createClockRoutes({ clock, virtual, remember }: ClockParts): HttpHandler {
  let targetMs = 0;
  return async (request, response) => {
    if (request.method === 'GET' || request.method === 'HEAD') {
      return sendJson(response, 200, { now: iso(clock.nowMs()), mode: virtual ? 'virtual' : 'real' });
    }
    if (request.method !== 'POST') {
      return sendProblem(response, 405, 'Method Not Allowed', 'GET tells the time, POST moves it.', {
        allow: 'GET, POST',
      });
    }
    if (!virtual) {
      return sendProblem(response, 409, 'Conflict', 'This clock shows real time. Start with CLOCK=virtual to move it.');
    }
    const advance = await readAdvance(request);
    const aheadMs = typeof advance === 'string' ? durationMs(advance) : undefined;
    if (aheadMs === undefined) {
      return sendProblem(
        response,
        400,
        'Bad Request',
        'advance has to be an ISO 8601 duration of weeks, days, hours, minutes or seconds, as in {"advance": "PT72H"}.',
      );
    }
    const nextMs = Math.max(targetMs, virtual.nowMs()) + aheadMs;
    if (nextMs > lastMs) {
      return sendProblem(response, 400, 'Bad Request', 'The clock cannot be moved beyond the year 9999.');
    }
    targetMs = nextMs;
    await remember(targetMs);
    const { nowMs } = await virtual.advance(aheadMs);
    sendJson(response, 200, { now: iso(nowMs) });
  };
}

async function readAdvance(request: Parameters<HttpHandler>[0]): Promise<unknown> {
  try {
    const body = await readJson(request, 1000);
    return typeof body === 'object' && body !== null ? (body as { advance?: unknown }).advance : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const iso = (atMs: number): string => new Date(atMs).toISOString();
