import type { Resources } from '#infra/rendered-machine.ts';
import { bill, type PricedLine, sumBeyondFree, sumOf } from './bill.ts';
import { idleMonth } from './idle-month.ts';
import type { Measured } from './measurement.ts';
import type { PriceList } from './price-list.ts';
import { procedureLines } from './procedure-lines.ts';
import { type CostedProcedure, procedures } from './procedures.ts';

const idleReachUsd = 3;

/** docs/cost.md, from what was measured, the prices and the template of the stage `prod`. */
export function costPage(list: PriceList, measured: Measured, resources: Resources): string {
  const month = bill(list, idleMonth(list, resources, measured));
  return [
    '# What it costs',
    '',
    'Written by `npm run cost`, which plays each case on the embedded edition in virtual time and counts what is asked of the services; `npm run check:cost` says whether this page follows from `bench/results/cost.json`, `bench/cost/prices.json` and the template of the stage `prod`.',
    '',
    `List prices of ${list.region} as of ${list.asOf}, in ${list.currency}, nothing free deducted unless it is said. ${list.note}`,
    '',
    '## In short',
    '',
    ...table(
      ['', 'USD', 'to reach', 'reached'],
      [
        ...procedures.map((procedure) => shortRow(procedure, measured, sumOf(linesOf(list, measured, procedure)))),
        monthRow('A month in which nothing happens, list prices', sumOf(month)),
        monthRow('The same in an account of its own, what is always free taken off', sumBeyondFree(list, month)),
      ],
    ),
    ...procedures.flatMap((procedure) => sectionOf(list, measured, procedure)),
    '## A month in which nothing happens',
    '',
    'The template of the stage `prod`: what is paid by the month, what its schedules run, and the polling of its queue.',
    '',
    ...priced(month),
    ...notes(list, measured),
  ].join('\n');
}

const monthRow = (title: string, cost: number): string[] => [
  title,
  usd(cost),
  `≤ ${idleReachUsd}`,
  said(cost <= idleReachUsd),
];

const linesOf = (list: PriceList, measured: Measured, { id }: CostedProcedure): PricedLine[] =>
  bill(list, procedureLines(list, measuredOf(measured, id), measured.coldStarts));

function measuredOf({ procedures: measured }: Measured, id: string): Measured['procedures'][string] {
  const found = measured[id];
  if (found === undefined) throw new Error(`bench/results/cost.json does not know '${id}': run \`npm run cost\``);
  return found;
}

function shortRow({ id, title, reach }: CostedProcedure, measured: Measured, cost: number): string[] {
  const transitions = measuredOf(measured, id).counts.transitions.length;
  if (reach === undefined) return [title, usd(cost), '', ''];
  const [few, cheap] = [transitions <= reach.transitions, cost <= reach.usd];
  return [
    title,
    usd(cost),
    `≤ ${reach.usd}, ≤ ${reach.transitions} transitions`,
    `price ${said(cheap)}; transitions ${said(few)} (${transitions})`,
  ];
}

function sectionOf(list: PriceList, measured: Measured, procedure: CostedProcedure): string[] {
  const { counts, durations } = measuredOf(measured, procedure.id);
  const { transitions, invocations, mailsByEvent, table: use } = counts;
  const requests = Object.entries(use.requests).map(([name, count]) => `${name} ${count}`);
  const runs = Object.entries(invocations).map(
    ([name, count]) => `${name} ${count} (median ${durations[name]?.medianMs ?? '–'} ms)`,
  );
  const mails = Object.entries(mailsByEvent).map(([event, count]) => `${event} ${count}`);
  const facts: [string, readonly string[]][] = [
    ['State transitions', transitions],
    ['Mails by event', mails],
    ['Runs of functions', runs],
    ['Requests to the table, but for the roster', requests],
  ];
  return [
    `## ${procedure.title}`,
    '',
    procedure.story,
    '',
    ...priced(linesOf(list, measured, procedure)),
    ...facts.filter(([, items]) => items.length > 0).map(([name, items]) => `- ${name}: ${items.join(', ')}.`),
    '',
  ];
}

const priced = (lines: readonly PricedLine[]): string[] =>
  table(
    ['', 'amount', 'USD'],
    [
      ...[...lines]
        .sort((one, other) => other.usd - one.usd)
        .map(({ what, amount, usd: cost }) => [what, number(amount), usd(cost)]),
      ['**together**', '', `**${usd(sumOf(lines))}**`],
    ],
  );

function notes(list: PriceList, { machine, at }: Measured): string[] {
  const unsure = Object.entries(list.prices).filter(([, { sure }]) => !sure);
  return [
    '## How it is counted',
    '',
    '- **Write units** come from the sizes of each item before and after its write, one for each KB begun, doubled in a transaction. An index entry that changes is counted too, doubled as well: whether a transaction doubles the index is not certain, so this is the dearer reading.',
    '- **Read units**: strongly consistent ones for each 4 KB begun, half of that for the index. How often a function reads the roster anew depends on the real time between its runs; here each run reads it.',
    '- **GB-seconds**: the memory that the template gives, times the time that the handler ran plus the time to load its bundle and the SDK, as if every run began a new container. Both times are those of one machine,',
    `  ${machine.cpu}, ${machine.cores} cores, Node.js ${machine.node}, load ${machine.loadBefore.toFixed(1)}, on ${at.slice(0, 10)}, where the parts share one process. A function with 512 MB has about a third of one such core on Lambda, and the services are farther away: expect a few times these seconds. They are a small part of the sum.`,
    '- **Schedules** that run while a case does belong to the idle month, but for what they write about the case.',
    '- **Digests** are in no sum: the roster that is played has none. Each is a mail, the write and the removal of a row, and reads of what waits.',
    `- **Assumed**, not counted: ${Object.values(list.assumptions)
      .map(({ value, because }) => `${value} (${because})`)
      .join('; ')}.`,
    '- **Not in the sums**: taxes, support, the domain, CodeBuild or whatever deploys, requests of DynamoDB to its managed key, and the mail that comes in.',
    '- A dashboard is free among the first three of an account, and 100,000 traces, 4,000 transitions, a million invocations and a million queue requests are free each month: a small installation pays for mails and little else.',
    ...(unsure.length === 0 ? [] : [`- Prices to look at first: ${unsure.map(([name]) => name).join(', ')}.`]),
    '',
    '## Prices',
    '',
    ...table(
      ['USD', 'for a', 'source'],
      Object.values(list.prices).map(({ usd: price, unit, source }) => [plain(price), unit, `<${source}>`]),
    ),
  ];
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  ...[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`),
  '',
];

const usd = (value: number): string => value.toFixed(value < 0.1 ? 5 : 2);
const plain = (value: number): string => value.toFixed(10).replace(/\.?0+$/, '');
const number = (value: number): string =>
  value === 0 || value >= 10 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
const said = (reached: boolean): string => (reached ? 'yes' : '**no**');
