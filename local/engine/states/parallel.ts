import { readCatch } from '../catch.ts';
import type { CompileBranch } from '../compile-branch.ts';
import { readExit } from '../exit.ts';
import type { FieldReader } from '../field-reader.ts';
import type { Outcome, State } from '../machine.ts';
import { limitedText } from '../payload.ts';
import { readRetry } from '../retry.ts';
import { bindingsFor } from '../scope.ts';
import { addResult } from './branch-results.ts';

/** Specification, "Parallel state": every branch gets the same input; the result is the array of their outputs, in order. */
export function compileParallel(name: string, reader: FieldReader, compileBranch: CompileBranch): State {
  const branches = reader.list('Branches').map((branch, index) => compileBranch(branch, `Branches[${index}]`));
  if (branches.length === 0) throw reader.refusal('Branches', 'at least one branch is expected');
  const input = reader.template('Arguments');
  const exit = readExit(reader, 'next-or-end');

  return {
    name,
    type: 'Parallel',
    retry: readRetry(reader),
    catch: readCatch(reader),
    exit,
    async enter(run, thread): Promise<Outcome> {
      const branchInput = input ? await input(bindingsFor(run, thread)) : run.inputOf(thread);
      limitedText(branchInput, 'input of the branches');
      run.emit(thread, 'ParallelStateStarted');
      thread.wait = { kind: 'branches', total: branches.length, results: {}, pending: [] };
      for (const [index, { startAt }] of branches.entries()) run.spawn(thread, index, startAt, branchInput);
      return 'waiting';
    },
    join(run, thread, index, output) {
      const results = addResult(thread, index, output);
      if (!results) return 'waiting';
      run.emit(thread, 'ParallelStateSucceeded');
      return { exit, result: results, output: results };
    },
  };
}
