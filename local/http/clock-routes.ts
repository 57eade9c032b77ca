import type { Clock } from '../clock/clock.ts';
import type { HttpHandler } from './gateway.ts';
import { durationMs } from './iso-duration.ts';
import { readJson, sendJson } from './json.ts';
import type { ClockMover } from './move-clock.ts';
import { sendProblem } from './problem.ts';

export interface ClockParts {
  readonly clock: Clock;
  /** Only where time can be moved. */
  readonly mover: ClockMover | undefined;
}

/** Answers `/local/clock`: GET tells the time, POST moves it and answers when all that fell due has run. */
export function createClockRoutes({ clock, mover }: ClockParts): HttpHandler {
  return async (request, response) => {
    if (request.method === 'GET' || request.method === 'HEAD') {
      return sendJson(response, 200, { now: iso(clock.nowMs()), mode: mover ? 'virtual' : 'real' });
    }
    if (request.method !== 'POST') {
      return sendProblem(response, 405, 'Method Not Allowed', 'GET tells the time, POST moves it.', {
        allow: 'GET, POST',
      });
    }
    if (!mover) {
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
    const nowMs = await mover.moveBy(aheadMs);
    if (nowMs === undefined) {
      return sendProblem(response, 400, 'Bad Request', 'The clock cannot be moved beyond the year 9999.');
    }
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
