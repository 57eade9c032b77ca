import type { Thread } from './execution.ts';
import type { Bindings } from './expression.ts';
import { outsideFunctions } from './functions.ts';
import type { Run } from './run.ts';

export interface ScopeExtras {
  readonly result?: unknown;
  readonly errorOutput?: unknown;
  readonly token?: string;
  /** The item that an ItemSelector is evaluated for. */
  readonly item?: { readonly index: number; readonly value: unknown };
}

/** What an expression of the thread's state sees: variables, `$states`, functions (specification, "Reserved variable: $states"). */
export function bindingsFor(run: Run, thread: Thread, extras: ScopeExtras = {}): Bindings {
  const states = {
    input: run.inputOf(thread),
    context: contextObject(run, thread, extras),
    ...('result' in extras ? { result: extras.result } : {}),
    ...('errorOutput' in extras ? { errorOutput: extras.errorOutput } : {}),
  };
  return { ...variablesInScope(run, thread), ...outsideFunctions(run.atMs, run.ports), states };
}

/** A branch reads the variables around it; names cannot clash, the compiler sees to it. */
function variablesInScope(run: Run, thread: Thread): Record<string, unknown> {
  const parent = parentOf(run, thread);
  return parent ? { ...variablesInScope(run, parent), ...thread.variables } : thread.variables;
}

const parentOf = (run: Run, thread: Thread): Thread | undefined =>
  thread.parentId === undefined ? undefined : run.execution.threads[thread.parentId];

/** The context object (developer guide, "Accessing execution data from the Context object"). */
function contextObject(run: Run, thread: Thread, extras: ScopeExtras): Record<string, unknown> {
  const { execution } = run;
  const item = extras.item ?? enclosingItem(run, thread);
  return {
    Execution: {
      Id: execution.arn,
      Input: execution.input,
      Name: execution.name,
      StartTime: isoInstant(execution.startedAtMs),
      RedriveCount: execution.redriveCount,
      ...(execution.redrivenAtMs === undefined ? {} : { RedriveTime: isoInstant(execution.redrivenAtMs) }),
    },
    StateMachine: { Id: execution.machine.arn, Name: execution.machine.name },
    State: {
      Name: thread.state,
      EnteredTime: isoInstant(thread.enteredAtMs),
      RetryCount: (thread.retries ?? []).reduce((sum, attempts) => sum + attempts, 0),
    },
    ...(extras.token === undefined ? {} : { Task: { Token: extras.token } }),
    ...(item === undefined ? {} : { Map: { Item: { Index: item.index, Value: item.value } } }),
  };
}

function enclosingItem(run: Run, thread: Thread): ScopeExtras['item'] {
  for (let line: Thread | undefined = thread; line; line = parentOf(run, line)) {
    if ('item' in line) return { index: line.index ?? 0, value: line.item };
  }
  return undefined;
}

const isoInstant = (atMs: number): string => new Date(atMs).toISOString();
