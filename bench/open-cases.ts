import type { Memory } from './edition.ts';
import { startEdition } from './edition.ts';
import { HttpConnection } from './http-connection.ts';
import { decideOpenCase, openCases, round } from './measure.ts';
import { signInAll } from './people.ts';

export interface OpenCases {
  readonly cases: number;
  readonly openedPerSecond: number;
  /** Right after they were opened, and after a restart, which is what an installation usually shows. */
  readonly memoryAfterOpening: Memory;
  readonly memoryAfterRestart: Memory;
  /** From `kill -9`: the process started again, ready, eight positions on an open case, its outcome read. */
  readonly firstDecisionAfterMs: number;
  readonly readyAfterMs: number;
}

/** Opens so many cases, kills everything without warning, and decides one of them as soon as it can be done. */
export async function withOpenCases(
  where: { readonly root: string; readonly roster: string; readonly dataDirectory: string },
  count: number,
  say: (line: string) => void,
): Promise<OpenCases> {
  const edition = await startEdition(where);
  const http = new HttpConnection(edition.url);
  const people = await signInAll(http);
  http.close();
  const startedAtMs = performance.now();
  const last = await openCases(edition, people, count, 32);
  const seconds = (performance.now() - startedAtMs) / 1000;
  const memoryAfterOpening = edition.memory();
  say('… and kill -9');
  const killedAtMs = performance.now();
  await edition.kill();
  const again = await startEdition(where);
  try {
    await decideOpenCase(again, people, last);
    return {
      cases: count,
      openedPerSecond: round(count / seconds),
      memoryAfterOpening,
      firstDecisionAfterMs: Math.round(performance.now() - killedAtMs),
      readyAfterMs: Math.round(again.readyAfterMs),
      memoryAfterRestart: again.memory(),
    };
  } finally {
    await again.stop();
  }
}
