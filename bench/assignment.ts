import { resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { bundlesIn } from '../scripts/bundles.ts';
import { round } from './measure.ts';

/** How long the propose function takes as it ships for so many works and people, and how long it holds up others in its process. */
export interface Assigned {
  readonly works: number;
  readonly people: number;
  /** Its thread is started and its solver loaded for it. */
  readonly isFirst: boolean;
  readonly ms: number;
  readonly cpuMs: number;
  readonly othersWaitedMs: number;
  /** The cost is the solver's bound. */
  readonly isOptimal: boolean;
}

type Handler = (event: unknown, context: unknown) => Promise<{ cost: number; bound: number }>;

const sizes = [
  [74, 40],
  [74, 40],
  [500, 60],
] as const;

export async function assignment(root: string): Promise<Assigned[]> {
  const bundle = bundlesIn(resolve(root, 'cdk.out')).find(({ name }) => name === 'Propose');
  if (bundle === undefined) throw new Error('There is no propose function in cdk.out');
  const { handler } = (await import(pathToFileURL(resolve(bundle.directory, 'index.mjs')).href)) as {
    handler: Handler;
  };
  const measured: Assigned[] = [];
  for (const [works, people] of sizes)
    measured.push({ works, people, isFirst: measured.length === 0, ...(await timesOf(handler, works, people)) });
  return measured;
}

async function timesOf(handler: Handler, works: number, people: number) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begunMs = performance.now();
  const cpuBefore = process.cpuUsage();
  const { cost, bound } = await handler(problem(works, people), {});
  const cpu = process.cpuUsage(cpuBefore);
  delay.disable();
  return {
    ms: round(performance.now() - begunMs),
    cpuMs: round((cpu.user + cpu.system) / 1000),
    othersWaitedMs: round(delay.max / 1e6),
    isOptimal: cost <= bound,
  };
}

/** Three reviewers for each of so many works with five of nine themes, a tenth of the people excluded from each. */
function problem(works: number, people: number) {
  let seed = 1;
  const next = (): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    return seed / 0x80_00_00_00;
  };
  const theme = (place: number) => `theme-${place}`;
  const person = (place: number) => `person-${place}@example.org`;
  const all = Array.from({ length: people }, (_, place) => place);
  return {
    people: all.map((place) => ({
      id: person(place),
      themes: Array.from({ length: 9 }, (_, each) => theme(each)).filter(() => next() < 0.3),
      load: Math.floor(next() * 3),
      mostLoad: Math.ceil((works * 3 * 1.3) / people) + 3,
    })),
    works: Array.from({ length: works }, (_, place) => ({
      id: `work-${place}`,
      themes: [theme(Math.floor(next() * 5)), ...[5, 6, 7, 8].map(theme)],
      wanted: 3,
      excluded: Object.fromEntries(
        all.filter(() => next() < 0.1).map((each) => [person(each), { key: 'x', params: {} }]),
      ),
      pinned: [],
    })),
  };
}
