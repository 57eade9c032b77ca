import { writeFileSync } from 'node:fs';
import { conformanceCases } from './cases.ts';
import { compareEmulator } from './compare-emulator.ts';
import { runContractSuite } from './contract-suite.ts';
import { emulators } from './emulators.ts';
import { NotHere } from './fetch.ts';
import { report } from './report.ts';

const page = 'docs/conformance.md';
const say = (line: string) => process.stdout.write(`${line}\n`);

/** What `run` gives; nothing, said aloud, where the machine lacks what it needs. */
async function orSkip<T>(name: string, run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof NotHere)) throw error;
    say(`${name} is skipped: ${error.message}`);
    return undefined;
  }
}

const summary: string[] = [];
let problems = 0;
const comparisons = [];
for (const emulator of emulators) {
  say(`${emulator.name} ${emulator.version}: ${conformanceCases.length} cases`);
  const comparison = await orSkip(emulator.name, () => compareEmulator(emulator, conformanceCases));
  if (!comparison) {
    summary.push(`${emulator.name} skipped`);
    continue;
  }
  comparisons.push(comparison);
  for (const problem of comparison.problems) say(`${emulator.name}: ${problem}`);
  problems += comparison.problems.length;
  const equal = comparison.verdicts.filter(({ differences }) => differences.length === 0).length;
  const differing = comparison.verdicts.length - equal;
  summary.push(`${emulator.name} ${equal} equal, ${differing} differ, ${comparison.problems.length} to explain`);
}

say('The contract suite of the stores on DynamoDB Local');
const suite = await orSkip('DynamoDB Local', runContractSuite);
problems += suite?.failed ?? 0;
summary.push(suite ? `DynamoDB Local ${suite.passed} passed, ${suite.failed} failed` : 'DynamoDB Local skipped');

if (problems === 0 && suite && comparisons.length === emulators.length) writeFileSync(page, report(comparisons, suite));
else say(`${page} is left as it was: it is written when everything ran and agreed`);
say(`conformance: ${conformanceCases.length} cases; ${summary.join('; ')}`);
process.exitCode = problems === 0 ? 0 : 1;
