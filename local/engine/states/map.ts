import { readCatch } from '../catch.ts';
import type { CompileBranch } from '../compile-branch.ts';
import type { BranchesWait, Thread } from '../execution.ts';
import { readExit } from '../exit.ts';
import type { Bindings, Template } from '../expression.ts';
import { queryFailure } from '../failure.ts';
import type { FieldReader } from '../field-reader.ts';
import type { State } from '../machine.ts';
import { limitedText } from '../payload.ts';
import { readRetry } from '../retry.ts';
import type { Run } from '../run.ts';
import { bindingsFor } from '../scope.ts';
import { addResult, branchesWait } from './branch-results.ts';

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;

/** Specification, "Map state", inline mode: one iteration for each item, at most MaxConcurrency (0: no limit) at once. */
export function compileMap(name: string, reader: FieldReader, compileBranch: CompileBranch): State {
  const itemsTemplate = reader.literalOrExpression('Items', Array.isArray, 'an array');
  const selector = reader.template('ItemSelector');
  const concurrency = reader.literalOrExpression('MaxConcurrency', isCount, 'an integer from 0');
  if (!reader.has('ItemProcessor')) throw reader.missing('ItemProcessor');
  const { startAt } = compileBranch(reader.raw('ItemProcessor'), 'ItemProcessor');
  const exit = readExit(reader, 'next-or-end');

  return {
    name,
    type: 'Map',
    retry: readRetry(reader),
    catch: readCatch(reader),
    exit,
    async enter(run, thread) {
      const bindings = bindingsFor(run, thread);
      const items = itemsTemplate ? await itemsTemplate(bindings) : run.inputOf(thread);
      if (!Array.isArray(items)) {
        throw queryFailure(`Items has to be an array, not ${JSON.stringify(items)}.`, 'Items');
      }
      const limit = await concurrencyLimit(concurrency, bindings);
      const pending = await iterations(run, thread, items, selector);
      run.emit(thread, 'MapStateStarted', 'mapStateStartedEventDetails', { length: items.length });
      thread.wait = { kind: 'branches', total: items.length, results: {}, pending };
      if (items.length === 0) return succeed(run, thread, []);
      startNext(run, thread, Math.min(limit, items.length));
      return 'waiting';
    },
    join(run, thread, index, output) {
      run.emit(thread, 'MapIterationSucceeded', 'mapIterationSucceededEventDetails', { name, index });
      const results = addResult(thread, index, output);
      if (results) return succeed(run, thread, results);
      startNext(run, thread, 1);
      return 'waiting';
    },
  };

  function succeed(run: Run, thread: Thread, results: unknown[]) {
    run.emit(thread, 'MapStateSucceeded');
    return { exit, result: results, output: results };
  }

  function startNext(run: Run, thread: Thread, count: number): void {
    const wait = branchesWait(thread);
    thread.wait = { ...wait, pending: wait.pending.slice(count) };
    for (const { index, item, ...rest } of wait.pending.slice(0, count)) {
      const iteration = run.spawn(thread, index, startAt, 'input' in rest ? rest.input : item, { value: item });
      run.emit(iteration, 'MapIterationStarted', 'mapIterationStartedEventDetails', { name, index });
    }
  }
}

async function concurrencyLimit(template: Template | undefined, bindings: Bindings): Promise<number> {
  const limit = template ? await template(bindings) : 0;
  if (!isCount(limit)) {
    throw queryFailure(`MaxConcurrency has to be an integer from 0, not ${JSON.stringify(limit)}.`, 'MaxConcurrency');
  }
  return limit === 0 ? Number.MAX_SAFE_INTEGER : limit;
}

async function iterations(
  run: Run,
  thread: Thread,
  items: readonly unknown[],
  selector: Template | undefined,
): Promise<BranchesWait['pending']> {
  const pending: { index: number; item: unknown; input?: unknown }[] = [];
  for (const [index, item] of items.entries()) {
    if (!selector) {
      pending.push({ index, item });
      continue;
    }
    const input = await selector(bindingsFor(run, thread, { item: { index, value: item } }));
    limitedText(input, 'input of an iteration');
    pending.push({ index, item, input });
  }
  return pending;
}
