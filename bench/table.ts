import type { Assigned } from './assignment.ts';
import type { BundleSize } from './bundles.ts';
import type { Memory } from './edition.ts';
import type { GrownPage } from './grown-pages.ts';
import type { Growth } from './growth.ts';
import type { Hostile } from './hostile/hostile.ts';
import type { Machine } from './machine-of.ts';
import type { Latency, Throughput } from './measure.ts';
import type { OpenCases } from './open-cases.ts';
import type { Pages } from './pages.ts';

export interface Results {
  readonly machine: Machine;
  readonly at: string;
  readonly ready?: { readonly notSynthesizedMs: number; readonly synthesizedMs: number };
  readonly idle?: Memory;
  readonly throughput?: Throughput[];
  readonly latency?: Latency;
  readonly states?: readonly string[];
  readonly openCases?: OpenCases;
  readonly bundles?: readonly BundleSize[];
  readonly hostile?: Hostile;
  readonly growth?: Growth;
  readonly pages?: Pages;
  readonly assignment?: readonly Assigned[];
}

type Row = readonly [what: string, measured: string, toReach: string];

/** The results beside what the design wants (section 9). */
export function table(results: Results): string {
  const { machine } = results;
  const rows: Row[] = [['', 'measured', 'to reach'], ...rowsOf(results)];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const where = `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, Node.js ${machine.node}`;
  return [`${where}, load before ${machine.loadBefore.toFixed(1)}`, '', ...lines].join('\n');
}

function rowsOf(results: Results): Row[] {
  const {
    ready,
    idle,
    throughput = [],
    latency,
    states,
    openCases,
    bundles = [],
    hostile,
    growth,
    pages,
    assignment = [],
  } = results;
  const rows: Row[] = [];
  for (const { atOnce, casesPerSecond, serverCpuMsPerCase, driverCpuMsPerCase, settledAfterMs } of throughput) {
    const cpu = `CPU ${serverCpuMsPerCase} ms a case, driver ${driverCpuMsPerCase} ms; settled ${settledAfterMs} ms later`;
    rows.push([
      `cases per second, ${atOnce} at once`,
      `${casesPerSecond}  (${cpu})`,
      atOnce === 16 ? '100, then 200' : '',
    ]);
  }
  if (latency) {
    rows.push(['last position to outcome read, median', `${latency.medianMs} ms`, '8 ms, then 4.5 ms']);
    rows.push(['the same, 99th percentile', `${latency.p99Ms} ms`, '']);
  }
  if (idle) rows.push(['memory, idle', inWords(idle), '200 MB']);
  const loaded = throughput.find(({ atOnce }) => atOnce === 16);
  if (loaded) rows.push(['memory, 16 at once', inWords(loaded.memoryUnderLoad), '400 MB']);
  if (openCases) {
    const { cases, openedPerSecond, memoryAfterOpening, memoryAfterRestart, firstDecisionAfterMs } = openCases;
    rows.push([`memory, ${cases} open cases, just opened`, inWords(memoryAfterOpening), '300 MB']);
    rows.push([`memory, ${cases} open cases, after a restart`, inWords(memoryAfterRestart), '300 MB']);
    rows.push(['kill -9 to the first new decision', `${firstDecisionAfterMs} ms`, '1000 ms']);
    rows.push(['of that until ready', `${openCases.readyAfterMs} ms`, '']);
    rows.push(['cases opened per second', `${openedPerSecond}`, '']);
  }
  if (ready) {
    rows.push(['npm start to ready, synthesized', `${ready.synthesizedMs} ms`, '3000 ms']);
    rows.push(['npm start to ready, not synthesized', `${ready.notSynthesizedMs} ms`, '15000 ms']);
  }
  if (states) rows.push(['state transitions of a case', `${states.length}  (${states.join(', ')})`, '8']);
  for (const { name, startKb, wholeKb, gzipKb } of bundles)
    rows.push([`bundle ${name}, at start`, `${startKb} KB  (all ${wholeKb}, ${gzipKb} gzipped)`, '150 KB']);
  if (hostile) rows.push(...rowsOfHostile(hostile));
  if (growth) rows.push(...rowsOfGrowth(growth));
  if (pages) rows.push(...rowsOfPages(pages));
  rows.push(...assignment.map(rowOfAssigned));
  return rows;
}

function rowsOfHostile({ seconds, ...ways }: Hostile): Row[] {
  return (['http', 'smtp'] as const).flatMap((way): Row[] => {
    const { loop, member, sent, refused, peakMb } = ways[way];
    const facts = `99 %: ${loop.p99Ms} ms; ${sent} sent, ${refused} refused; at most ${peakMb} MB`;
    return [
      [
        `one hostile source over ${way.toUpperCase()} for ${seconds} s: event loop held up at most`,
        `${loop.worstMs} ms  (${facts})`,
        '250 ms',
      ],
      ['the same: a member waits at most', `${member.worstMs} ms  (median ${member.medianMs} ms)`, ''],
    ];
  });
}

const rowsOfGrowth = ({ onAgenda, inPipeline, pages }: Growth): Row[] =>
  pages.map((page) => rowOfPage(page, `${onAgenda} notes on the agenda, ${inPipeline} in the pipeline`, '200 ms'));

const rowsOfPages = ({ ended, open, pages }: Pages): Row[] =>
  pages.map((page) => rowOfPage(page, `${ended + open} decisions`, '100 ms'));

const rowOfPage = ({ path, by, ...page }: GrownPage, among: string, goal: string): Row => {
  const requests = Object.entries(page.requests).map(([name, count]) => `${name} ${count}`);
  const facts = `95 %: ${page.p95Ms} ms; ${page.kb} KB; ${requests.join(', ')}; ${page.readUnits} read units`;
  return [`${path} with ${among}, for ${by?.split('@')[0] ?? 'a stranger'}`, `${page.p50Ms} ms  (${facts})`, goal];
};

const rowOfAssigned = ({ works, people, isFirst, ms, cpuMs, othersWaitedMs, isOptimal }: Assigned): Row => [
  `reviewers proposed, ${works} notes × ${people} people${isFirst ? ', the first since its start' : ''}`,
  `${ms} ms  (CPU ${cpuMs} ms; others waited ${othersWaitedMs} ms at most; ${isOptimal ? 'met its bound' : 'above its bound'})`,
  works > 74 ? '10000 ms' : '1000 ms',
];

const inWords = ({ pssMb, rssMb, anonymousMb, parts }: Memory): string =>
  `${pssMb} MB PSS  (RSS ${rssMb}, anonymous ${anonymousMb}; ${Object.entries(parts)
    .map(([name, mb]) => `${name} ${mb}`)
    .join(', ')})`;
