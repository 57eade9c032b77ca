import type { Answer, LanguageCase } from '../language/language-case.ts';
import { type Callee, executionRun, named } from './execution-run.ts';

/** Runs a case of the language on the engine, in virtual time. */
export async function runCase({ states, input, machine, functions = {} }: LanguageCase) {
  const answering = Object.entries(functions).filter(([, script]) => !script.some((each) => 'hangsSeconds' in each));
  const run = executionRun(states, {
    ...(input === undefined ? {} : { input }),
    ...(machine === undefined ? {} : { machine }),
    callees: Object.fromEntries(answering.map(([name, script]) => [name, calleeOf(script)])),
  });
  const { status, output, error, cause } = await run.finish();
  const outcome = { status, output, error, cause };
  return Object.assign(run, { outcome });
}

const calleeOf =
  (script: readonly Answer[]): Callee =>
  (payload: unknown, attempt) => {
    const answer = script[Math.min(attempt, script.length) - 1];
    if (answer && 'throws' in answer) throw named(answer.throws, answer.message);
    return answer && 'returns' in answer ? answer.returns : payload;
  };
