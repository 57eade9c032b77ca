import { setTimeout as pause } from 'node:timers/promises';
import { HttpConnection } from '../http-connection.ts';
import { round } from '../measure.ts';

/** What somebody who means no harm waited for an answer, in milliseconds. */
export interface Waited {
  readonly answers: number;
  readonly medianMs: number;
  readonly worstMs: number;
}

const betweenMs = 25;

/** A member who goes on looking at their tasks as long as `goesOn`. */
export async function honestVisitor(url: string, token: string, goesOn: () => boolean): Promise<Waited> {
  const http = new HttpConnection(url);
  const times: number[] = [];
  while (goesOn()) {
    const startedAtMs = performance.now();
    const { status } = await http.send('GET', '/api/tasks', token);
    if (status !== 200) throw new Error(`A member was answered ${status}`);
    times.push(performance.now() - startedAtMs);
    await pause(betweenMs);
  }
  http.close();
  times.sort((left, right) => left - right);
  return {
    answers: times.length,
    medianMs: round(times[Math.floor(times.length / 2)] ?? 0),
    worstMs: round(times.at(-1) ?? 0),
  };
}
