import { readFileSync } from 'node:fs';
import type { GrownPage } from '../bench/grown-pages.ts';
import type { Results } from '../bench/table.ts';

const results = 'bench/results/pages.json';

/** How long each page took, and on which machine, as `npm run bench -- --only pages --out bench/results/pages.json` has left it. */
export function pageTimes(): string {
  const { machine, at, pages: measured } = JSON.parse(readFileSync(results, 'utf8')) as Results;
  if (measured === undefined) throw new Error(`${results} has no pages`);
  const { ended, open, eventsOfLongest, pages } = measured;
  return [
    `${ended} ended and ${open} open decisions, one of them with ${eventsOfLongest} events; ${at.slice(0, 10)}, ${machine.cores} cores of ${machine.cpu}, Node ${machine.node}, load ${machine.loadBefore.toFixed(1)} before it began.`,
    '',
    '| page | read by | first, ms | median, ms | 95 %, ms | KB | read units |',
    '|---|---|---|---|---|---|---|',
    ...pages.map(rowOf),
  ].join('\n');
}

const rowOf = ({ path, by, firstMs, p50Ms, p95Ms, kb, readUnits }: GrownPage): string =>
  `| ${[`\`${path}\``, by?.split('@')[0] ?? 'a stranger', firstMs, p50Ms, p95Ms, kb, readUnits].join(' | ')} |`;
