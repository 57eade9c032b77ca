import type { Comparison } from './compare-emulator.ts';
import type { SuiteResult } from './contract-suite.ts';
import { dynamodbLocalVersion } from './dynamodb-local.ts';
import type { Explanation } from './explanation.ts';

const introduction = `# Conformance

Written by \`npm run conformance\`; do not edit.

The engine of the embedded edition (\`local/engine\`) is our own, so that it agrees with our tests proves little. Here the cases of
its language table (\`test/engine/language\`) and random machines (\`test/conformance/generate.ts\`, the same in every run) also run
on emulators that others wrote. What is compared: how the execution ends, its output, its error, and the types of the events in its
history, in order. Each difference is explained in \`test/conformance/*-explanations.ts\`; one that is not fails the run, and so does
an explanation of what differs no more. "spec" is the Amazon States Language at states-language.net, "guide" the Step Functions
developer guide.

What is not compared: how long it took, the wording of causes, in which order the branches of a Parallel or Map state take turns,
and histories where the executions ended differently. Task tokens, heartbeats, StopExecution and redrive stand in the engine's
own tests only (\`test/engine/language-host.test.ts\`).

MiniStack runs the functions of the cases in a custom Lambda runtime, because its own workers lose the names of errors. Moto comes
without an evaluator for JSONata and runs functions in Docker alone: \`test/conformance/moto-server.py\` gives it jsonata-python and
scripted answers, so what is compared there is its flow of states, not its evaluator.

An emulator is no oracle. Where the two disagree and the texts leave it open, histories that other projects recorded on AWS have
decided: they showed that our engine was wrong in giving a timed-out execution an error, and in writing ParallelStateFailed and
MapStateFailed before a retry. The guide's words on States.TaskFailed showed that it has to match in Parallel and Map states too.
All three are mended.
`;

/** The page docs/conformance.md. */
export function report(comparisons: readonly Comparison[], suite: SuiteResult): string {
  const rows = comparisons.map(({ emulator, verdicts }) => {
    const equal = verdicts.filter(({ differences }) => differences.length === 0).length;
    const inOutcome = verdicts.filter(({ differences }) => differences.some((each) => !isAboutEvents(each))).length;
    const differing = verdicts.length - equal;
    return `| ${emulator.name} ${emulator.version} | ${verdicts.length} | ${equal} | ${differing - inOutcome} | ${inOutcome} |`;
  });
  return `${introduction}
| compared with | cases | equal | other events only | other outcome, error or output |
|---|---|---|---|---|
${rows.join('\n')}

All differences are explained.

The contract suite of the stores (\`test/contract\`) on Amazon's DynamoDB Local ${dynamodbLocalVersion}: ${suite.passed} passed, ${suite.failed} failed.
${comparisons.map(explanationsOf).join('')}`;
}

const isAboutEvents = (difference: string): boolean => /^(no|more) |^order$/.test(difference);

function explanationsOf({ emulator, verdicts }: Comparison): string {
  const rows = emulator.explanations.map((each) => {
    const count = verdicts.filter(({ covering }) => covering.includes(each)).length;
    return `| ${differencesOf(each)} | ${count} | ${each.right} | ${each.source} | ${each.because} |`;
  });
  return `
## Differences of ${emulator.name}

| there | cases | right | written in | why |
|---|---|---|---|---|
${rows.join('\n')}
`;
}

const differencesOf = ({ differences }: Explanation): string => differences.join('; ');
