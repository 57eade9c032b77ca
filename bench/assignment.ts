import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { bundlesIn } from '../scripts/bundles.ts';

/* `npm run synth && npx tsx bench/assignment.ts`: how long the propose function takes as it ships, and how long it holds up others. */

type Handler = (event: unknown, context: unknown) => Promise<{ cost: number; bound: number }>;

const bundle = bundlesIn('cdk.out').find(({ name }) => name === 'Propose');
if (bundle === undefined) throw new Error('There is no propose function in cdk.out');
const { handler } = (await import(pathToFileURL(resolve(bundle.directory, 'index.mjs')).href)) as { handler: Handler };

process.stdout.write(`${cpus().length} × ${cpus()[0]?.model}\n`);
for (const [works, people] of [
  [1, 6],
  [74, 40],
  [74, 40],
  [500, 60],
] as const) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begunMs = performance.now();
  const cpuBefore = process.cpuUsage();
  const { cost, bound } = await handler(problem(works, people), {});
  const cpu = process.cpuUsage(cpuBefore);
  delay.disable();
  const seconds = ((performance.now() - begunMs) / 1000).toFixed(2);
  const cpuSeconds = ((cpu.user + cpu.system) / 1e6).toFixed(2);
  const longestMs = (delay.max / 1e6).toFixed(0);
  process.stdout.write(
    `${works} × ${people}: ${seconds} s, of a processor ${cpuSeconds} s; others waited ${longestMs} ms at most; cost ${cost}, bound ${bound}\n`,
  );
}
process.exit();

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
