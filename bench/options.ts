import { parseArgs } from 'node:util';

export const parts = [
  'ready',
  'throughput',
  'latency',
  'open-cases',
  'transitions',
  'bundles',
  'hostile',
  'growth',
  'pages',
  'assignment',
] as const;
export type Part = (typeof parts)[number];

export interface Options {
  readonly only: ReadonlySet<Part>;
  /** Length of each throughput run. */
  readonly seconds: number;
  readonly openCases: number;
  readonly latencyCases: number;
  /** How long each way of a hostile source is measured. */
  readonly hostileSeconds: number;
  /** Where the result is written. */
  readonly out: string;
}

const help = `npm run bench -- [options]
  --quick          shorter runs and 1,000 open cases: under three minutes
  --only <part>    ${parts.join(', ')}; may be repeated
  --seconds <n>    length of each throughput run (10)
  --cases <n>      open cases for memory and recovery (10000)
  --out <file>     where the result goes (bench/results/latest.json)`;

/** @returns undefined when only help was asked for */
export function readOptions(): Options | undefined {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      seconds: { type: 'string' },
      cases: { type: 'string' },
      out: { type: 'string', default: 'bench/results/latest.json' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return undefined;
  }
  const { quick, only = [...parts], seconds = quick ? 4 : 10, cases = quick ? 1000 : 10_000, out } = values;
  const unknown = only.find((name) => !parts.some((part) => part === name));
  if (unknown !== undefined) throw new Error(`There is no part '${unknown}': ${parts.join(', ')}`);
  return {
    only: new Set(only as Part[]),
    seconds: positive('--seconds', seconds),
    openCases: positive('--cases', cases),
    latencyCases: quick ? 100 : 400,
    hostileSeconds: quick ? 15 : 60,
    out,
  };
}

function positive(name: string, value: string | number): number {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`${name} has to be a whole number above 0, not '${value}'`);
}
