import type { Catcher } from './catch.ts';
import type { Thread } from './execution.ts';
import type { Exit } from './exit.ts';
import type { Retrier } from './retry.ts';
import type { Run } from './run.ts';

/** How a state's work ended, before its Assign and Output are evaluated. */
export type Outcome =
  | 'waiting'
  | {
      readonly exit: Exit;
      /** What the state's output is when it has no Output field. */
      readonly output: unknown;
      readonly result?: unknown;
    };

/** A compiled state. */
export interface State {
  readonly name: string;
  readonly type: StateType;
  readonly retry: readonly Retrier[];
  readonly catch: readonly Catcher[];
  readonly exit: Exit;
  /** Does the state's work, after the event that it was entered. */
  enter(run: Run, thread: Thread): Promise<Outcome> | Outcome;
  /** Takes the output of one branch; only states with branches have it. */
  join?(run: Run, thread: Thread, index: number, output: unknown): Promise<Outcome> | Outcome;
}

export type StateType = 'Task' | 'Choice' | 'Wait' | 'Pass' | 'Parallel' | 'Map' | 'Succeed' | 'Fail';

/** A compiled definition. States of branches stand in the same map: names are unique in the whole machine. */
export interface Machine {
  readonly startAt: string;
  readonly states: ReadonlyMap<string, State>;
  readonly timeoutSeconds?: number;
}

export function stateOf(machine: Machine, thread: Thread): State {
  const state = machine.states.get(thread.state);
  if (!state) throw new Error(`The machine has no state '${thread.state}'`);
  return state;
}
