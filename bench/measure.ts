import type { Edition, Memory } from './edition.ts';
import { HttpConnection } from './http-connection.ts';
import { inLanes } from './lanes.ts';
import type { People } from './people.ts';
import { clockStarted, decide, openCase, playCase } from './reference-case.ts';

export interface Throughput {
  readonly atOnce: number;
  readonly cases: number;
  readonly casesPerSecond: number;
  /** From the last case until every mail had been sent and every queue was empty. */
  readonly settledAfterMs: number;
  readonly serverCpuMsPerCase: number;
  readonly driverCpuMsPerCase: number;
  readonly memoryUnderLoad: Memory;
}

/** Cases per second over at least `seconds`; only cases that ended within count. */
export async function throughput(
  edition: Edition,
  people: People,
  atOnce: number,
  seconds: number,
): Promise<Throughput> {
  const serverBefore = edition.cpuSeconds();
  const driverBefore = process.cpuUsage();
  const startedAtMs = performance.now();
  const untilMs = startedAtMs + seconds * 1000;
  let cases = 0;
  await inLanes(
    edition.url,
    atOnce,
    () => performance.now() < untilMs,
    async (http) => {
      await playCase(http, people);
      cases += 1;
    },
  );
  const tookMs = performance.now() - startedAtMs;
  const memoryUnderLoad = edition.memory();
  const { user, system } = process.cpuUsage(driverBefore);
  const settledAfterMs = await settled(edition);
  return {
    atOnce,
    cases,
    casesPerSecond: round(cases / (tookMs / 1000)),
    settledAfterMs: Math.round(settledAfterMs),
    serverCpuMsPerCase: round(((edition.cpuSeconds() - serverBefore) * 1000) / cases),
    driverCpuMsPerCase: round((user + system) / 1000 / cases),
    memoryUnderLoad,
  };
}

export interface Latency {
  readonly cases: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

/** From the last position posted to the outcome read, one case at a time, each on an otherwise quiet system. */
export async function latency(edition: Edition, people: People, cases: number): Promise<Latency> {
  const http = new HttpConnection(edition.url);
  const times: number[] = [];
  for (let number = 0; number < cases; number += 1) times.push(await playCase(http, people));
  http.close();
  times.sort((left, right) => left - right);
  const at = (share: number): number =>
    round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0, 2);
  return { cases, medianMs: at(0.5), p99Ms: at(0.99) };
}

/** Opens cases, in circulation and with their clocks running; gives the id of the last. */
export async function openCases(edition: Edition, people: People, count: number, atOnce: number): Promise<string> {
  let started = 0;
  let last = '';
  await inLanes(
    edition.url,
    atOnce,
    () => started++ < count,
    async (http) => {
      const caseId = await openCase(http, people);
      await clockStarted(http, people, caseId);
      last = caseId;
    },
  );
  await settled(edition);
  return last;
}

/** Decides one case that is open, as the first thing after a restart. */
export async function decideOpenCase(edition: Edition, people: People, caseId: string): Promise<void> {
  const http = new HttpConnection(edition.url);
  await decide(http, people, caseId, await clockStarted(http, people, caseId));
  http.close();
}

/** Waits until the edition has been idle for a moment. */
export async function settled(edition: Edition, withinMs = 60_000): Promise<number> {
  const startedAtMs = performance.now();
  let quietSinceMs = startedAtMs;
  let before = edition.cpuSeconds();
  while (performance.now() - quietSinceMs < 300 && performance.now() - startedAtMs < withinMs) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = edition.cpuSeconds();
    if (now - before > 0.02) quietSinceMs = performance.now();
    before = now;
  }
  return quietSinceMs - startedAtMs;
}

export const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
