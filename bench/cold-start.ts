import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bundle, bundlesIn } from '../scripts/bundles.ts';
import { type Machine, machineOf } from './machine-of.ts';
import { round } from './measure.ts';

/** `npm run bench:cold`: what loading each bundle takes in a process of its own, beside a handler that does nothing. */
const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'bench/results/cold-start.json');
const runs = 15;

/** Medians. */
export interface ColdStart {
  readonly name: string;
  readonly startKb: number;
  /** The SDK's clients that the bundle imports; Lambda's runtime brings them along. */
  readonly sdkMs: number;
  /** The bundle itself: read, compiled, run up to its handler. */
  readonly ownMs: number;
  /** What is loaded with the first case: the procedure, and what answers about it. */
  readonly caseMs: number;
  readonly rssMb: number;
  /** After a collection: what stays. */
  readonly heapMb: number;
}

export interface ColdStarts {
  readonly machine: Machine;
  readonly at: string;
  readonly runs: number;
  readonly bundles: readonly ColdStart[];
}

function measure(
  name: string,
  startKb: number,
  file: string,
  environment: Readonly<Record<string, string>>,
): ColdStart {
  const loads = Array.from({ length: runs }, () => load(file, environment));
  const median = (field: keyof Load) => loads.map((each) => each[field]).sort((a, b) => a - b)[runs >> 1] ?? 0;
  return {
    name,
    startKb: round(startKb, 0),
    sdkMs: round(median('sdkMs')),
    ownMs: round(median('ownMs')),
    caseMs: round(median('caseMs')),
    rssMb: round(median('rss') / 2 ** 20),
    heapMb: round(median('heapUsed') / 2 ** 20),
  };
}

type Load = Readonly<Record<'sdkMs' | 'ownMs' | 'caseMs' | 'rss' | 'heapUsed', number>>;

function load(file: string, environment: Readonly<Record<string, string>>): Load {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', join(root, 'bench/load-bundle.mjs'), file],
    { env: { AWS_REGION: 'eu-central-1', ...environment }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${file} cannot be loaded: ${stderr}`);
  return JSON.parse(stdout) as Load;
}

/** Values that only a deployment knows stand in by the kind of what they are: a name. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  const { 'Fn::Join': join } = value as { 'Fn::Join'?: [string, unknown[]] };
  return join === undefined ? 'known-once-it-is-deployed' : join[1].map(plain).join(join[0]);
}

const ofBundle = ({ name, startKb, directory, environment }: Bundle): ColdStart =>
  measure(
    name,
    startKb,
    join(directory, 'index.mjs'),
    Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, plain(value)])),
  );

function ofNothing(): ColdStart {
  const directory = mkdtempSync(join(tmpdir(), 'tawafuq-cold-'));
  try {
    const file = join(directory, 'index.mjs');
    writeFileSync(file, 'export const handler = async () => {};\n');
    return measure('(empty)', 0, file, {});
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function table({ machine, bundles }: ColdStarts): string {
  const rows = [
    ['', 'at start', 'own code', 'first case', 'SDK', 'RSS', 'heap'],
    ...bundles.map(({ name, startKb, ownMs, caseMs, sdkMs, rssMb, heapMb }) => [
      name,
      `${startKb} KB`,
      `${ownMs} ms`,
      `${caseMs} ms`,
      `${sdkMs} ms`,
      `${rssMb} MB`,
      `${heapMb} MB`,
    ]),
  ];
  const lines = rows.map(([name = '', ...cells]) => name.padEnd(14) + cells.map((cell) => cell.padStart(11)).join(''));
  const where = `${machine.cpu}, ${machine.cores} cores, Node.js ${machine.node}, load before ${machine.loadBefore.toFixed(1)}`;
  return [`${where}; medians of ${runs}`, '', ...lines].join('\n');
}

const machine = machineOf();
const bundles = [ofNothing(), ...bundlesIn(join(root, 'cdk.out')).map(ofBundle)];
const results: ColdStarts = { machine, at: new Date().toISOString(), runs, bundles };
console.log(table(results));
mkdirSync(join(root, 'bench/results'), { recursive: true });
writeFileSync(out, `${JSON.stringify(results, null, 2)}\n`);
