import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error a plain script, which has no declaration
import { build } from '../../scripts/build.mjs';
import { bundlesIn } from '../../scripts/bundles.ts';
import { writeBenchRoster, writeRosterWithoutReminders } from '../bench-roster.ts';
import type { ColdStarts } from '../cold-start.ts';
import { machineOf } from '../machine-of.ts';
import { countedCopy } from './counted-copy.ts';
import { countsOf, durationsOf } from './measure-procedure.ts';
import { type Measured, measurementFile } from './measurement.ts';
import { type CostedProcedure, procedures } from './procedures.ts';

/** `npm run cost`: plays each procedure, and writes what it used. The page follows from that (write-page.ts). */
const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (line: string): void => void process.stderr.write(`${line}\n`);

function coldStarts(): Measured['coldStarts'] {
  const { bundles } = JSON.parse(readFileSync(join(root, 'bench/results/cold-start.json'), 'utf8')) as ColdStarts;
  const memory = new Map(bundlesIn(join(root, 'cdk.out')).map(({ name, memoryMb }) => [name, memoryMb]));
  return Object.fromEntries(
    bundles.flatMap(({ name, sdkMs, ownMs }) => {
      const memoryMb = memory.get(name);
      return memoryMb === undefined ? [] : [[name, { startMs: Math.round(sdkMs + ownMs), memoryMb }]];
    }),
  );
}

async function measure(directory: string): Promise<Measured> {
  await build(say);
  const copy = countedCopy(root, directory);
  const [reminding, silent] = [writeBenchRoster(root, directory), writeRosterWithoutReminders(root, directory)];
  const place = { copy, directory, rosterOf: ({ reminds }: CostedProcedure) => (reminds ? reminding : silent) };
  const machine = machineOf();
  const measured: Record<string, Measured['procedures'][string]> = {};
  const scheduled: number[] = [];
  for (const procedure of procedures) {
    say(`${procedure.title} …`);
    const counts = await countsOf(procedure, place);
    measured[procedure.id] = { counts, durations: await durationsOf(procedure, place) };
    scheduled.push(...copy.invocations().flatMap((run) => (run.scheduled ? [run.ms] : [])));
  }
  const scheduledMs = Math.ceil(scheduled.sort((one, other) => one - other)[scheduled.length >> 1] ?? 0);
  return { machine, at: new Date().toISOString(), coldStarts: coldStarts(), scheduledMs, procedures: measured };
}

const directory = mkdtempSync(join(tmpdir(), 'tawafuq-cost-'));
try {
  writeFileSync(join(root, measurementFile), `${JSON.stringify(await measure(directory), null, 2)}\n`);
} finally {
  rmSync(directory, { recursive: true, force: true });
}
