import { bundlesIn } from './bundles.ts';

/**
 * Cold starts grow with what is loaded (design §9); `import * as z from 'zod'` instead of `zod/mini` alone would add 60 KB.
 * What is loaded later has no ceiling: each procedure adds its rules, its pages and its words to it, and to no start.
 */
const mostStartKb = 150;

/**
 * There is room for one procedure more everywhere. The web carries the frame of every page beside what all have; the interface asks the roster, which has seats and lead times now, keeps
 * drafts (3 KB), says dates in six languages by what catalogues say (1 KB), asks how strong the evidence of an act is (1 KB), tells an answer that is late from one that does not come (0.5 KB), and knows more addresses, of people, executions and bundles among them (3 KB). Whoever loads the roster carries the words of days and
 * the registry, to which each further procedure adds 0.9 KB. What a commit notes, for searches and of the executions that it owes, is 2 KB of each that commits.
 * Every mail from outside is sorted (40 KB of marks of programs and servers) and its files are told apart (5 KB), what it tries and is refused is kept (0.5 KB), and nobody waits for it.
 * That a period has one case is 0.3 KB of each that commits.
 * The places of tasks by when they are due take 1.5 KB of every function that reads or writes cases.
 */
const mostStartKbOf = (name: string): number =>
  ({ Web: 200, Api: 182, LoadRoster: 171, ReceiveMail: 212 })[name] ?? mostStartKb;

const bundles = bundlesIn(process.argv[2] ?? 'cdk.out');
if (bundles.length === 0) throw new Error('The assembly has no function, so nothing was measured');
process.stdout.write(`${''.padEnd(16)}${'at start'.padStart(12)}${'all'.padStart(12)}\n`);
for (const { name, startKb, wholeKb } of bundles) {
  const sizes = [startKb, wholeKb].map((kb) => `${kb.toFixed(1)} KB`.padStart(12)).join('');
  process.stdout.write(`${name.padEnd(16)}${sizes}\n`);
}

const tooLarge = bundles.filter(({ name, startKb }) => startKb > mostStartKbOf(name));
for (const { name } of tooLarge) process.stdout.write(`${name} loads more than ${mostStartKbOf(name)} KB at a start\n`);
if (tooLarge.length > 0) process.exitCode = 1;
