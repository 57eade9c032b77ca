import type { Clock } from '../clock/clock.ts';
import { type Execution, newExecution } from '../engine/execution.ts';
import type { Input } from '../engine/input.ts';
import type { EnginePorts } from '../engine/ports.ts';
import { transition } from '../engine/transition.ts';
import type { Journal, Op } from '../journal/journal.ts';
import { type Call, commitOps, isCall } from './commit-ops.ts';
import { definitionKey, executionKey } from './keys.ts';
import { createLanes } from './lanes.ts';
import type { Machines } from './machines.ts';
import { StatesError } from './states-error.ts';

/** An input without its instant: that is when it is its turn. */
export type UntimedInput = Input extends infer Each ? (Each extends Input ? Omit<Each, 'atMs'> : never) : never;

export interface Executor {
  /**
   * Applies an input in the execution's lane and resolves when the result is on the disk. `check` may refuse it there, by
   * throwing. `answered` is written with it, whether or not the input still changes anything.
   * @throws StatesError ExecutionDoesNotExist; JournalWriteError, and then nothing has happened
   */
  apply(arn: string, input: UntimedInput, options?: ApplyOptions): Promise<Execution>;
  /** Starts an execution, or gives `existing` the one of the same name. */
  start(request: StartRequest, existing: (execution: Execution) => Execution): Promise<Execution>;
  /** @throws StatesError ExecutionDoesNotExist */
  read(arn: string): Execution;
}

export interface ApplyOptions {
  readonly check?: (execution: Execution) => void;
  readonly answered?: readonly Op[];
}

export interface StartRequest {
  readonly machineArn: string;
  readonly name: string;
  readonly input: unknown;
}

interface Parts {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly ports: EnginePorts;
  readonly machines: Machines;
  /** Told after each commit what has to be done next. */
  readonly onCalls: (arn: string, calls: readonly Call[]) => void;
  readonly onTimer: (atMs: number) => void;
}

/** Takes executions from one stored state to the next: first the commit, then the acts that it asks for. */
export function createExecutor({ journal, clock, ports, machines, onCalls, onTimer }: Parts): Executor {
  const inLane = createLanes();

  async function step(before: Execution, input: UntimedInput, answered: readonly Op[], stored: boolean) {
    const { machine, hash, definition } = machines.get(before.machine.arn);
    const current = by(hash, before);
    const next = await transition(machine, current, { ...input, atMs: clock.nowMs() } as Input, ports);
    const changed = next.execution !== current;
    const kept: Op[] =
      current === before || journal.get(definitionKey(hash)) !== undefined
        ? []
        : [{ put: definitionKey(hash), value: definition }];
    const ops = changed ? [...answered, ...kept, ...commitOps(stored ? before : undefined, next)] : answered;
    if (ops.length > 0) await journal.commit(ops);
    onCalls(before.arn, next.effects.filter(isCall));
    for (const effect of next.effects) if (effect.kind === 'start-timer') onTimer(effect.atMs);
    return next.execution;
  }

  function read(arn: string): Execution {
    const execution = journal.get(executionKey(arn)) as Execution | undefined;
    if (!execution) throw new StatesError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
    return execution;
  }

  return {
    read,
    apply: (arn, input, { check, answered = [] } = {}) =>
      inLane(arn, async () => {
        const before = read(arn);
        check?.(before);
        return step(before, input, answered, true);
      }),
    start({ machineArn, name, input }, existing) {
      const machine = machines.get(machineArn);
      const arn = executionArn(machineArn, name);
      return inLane(arn, async () => {
        const found = journal.get(executionKey(arn)) as Execution | undefined;
        if (found) return existing(found);
        const fresh = newExecution({
          arn,
          name,
          machine: { arn: machineArn, name: machine.name },
          input,
          startedAtMs: clock.nowMs(),
        });
        return step(fresh, { kind: 'start' }, [], false);
      });
    },
  };
}

/** The execution as it takes a step by a definition. */
const by = (hash: string, execution: Execution): Execution =>
  execution.machine.definition === hash
    ? execution
    : { ...execution, machine: { ...execution.machine, definition: hash } };

const executionArn = (machineArn: string, name: string): string =>
  `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
