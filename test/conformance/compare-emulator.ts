import { differences } from './compare.ts';
import type { Emulator } from './emulators.ts';
import { engine } from './engine.ts';
import { judge, stale, type Verdict } from './explanation.ts';
import type { Implementation, NamedCase, Result } from './implementation.ts';

/** Waits in the cases are real time on an emulator, so several cases run at once. */
const atOnce = 8;

export interface Comparison {
  readonly emulator: Emulator;
  readonly verdicts: readonly Verdict[];
  /** What has to be explained, or mended: one text each. */
  readonly problems: readonly string[];
}

/** Runs all cases on the engine and on an emulator. */
export async function compareEmulator(emulator: Emulator, cases: readonly NamedCase[]): Promise<Comparison> {
  const implementation = await emulator.start();
  try {
    const results = await runAll(implementation, cases);
    const verdicts = results.map(({ each, ours, theirs }) =>
      judge(each, differences(ours, theirs), emulator.explanations),
    );
    const unexplained = verdicts.flatMap(({ each, unexplained }, index) => {
      const result = results[index];
      return unexplained.length > 0 && result ? [describe(each, unexplained, result.ours, result.theirs)] : [];
    });
    return { emulator, verdicts, problems: [...unexplained, ...stale(emulator.explanations, verdicts)] };
  } finally {
    await implementation.stop();
  }
}

async function runAll(implementation: Implementation, cases: readonly NamedCase[]) {
  const results: { each: NamedCase; ours: Result; theirs: Result }[] = [];
  const queue = [...cases];
  const work = async () => {
    for (let each = queue.shift(); each; each = queue.shift()) {
      results.push({ each, ours: await engine.run(each), theirs: await implementation.run(each) });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const place = (id: string) => cases.findIndex((each) => each.id === id);
  return results.sort((one, other) => place(one.each.id) - place(other.each.id));
}

function describe(each: NamedCase, unexplained: readonly string[], ours: Result, theirs: Result): string {
  const short = (value: unknown) => JSON.stringify(value).slice(0, 1_500);
  const machine = short({ states: each.states, input: each.input, functions: each.functions });
  return `${each.id}: ${unexplained.join('; ')}\n  machine ${machine}\n  engine  ${short(ours)}\n  there   ${short(theirs)}`;
}
