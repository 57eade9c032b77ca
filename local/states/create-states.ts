import { createHash } from 'node:crypto';
import type { Clock } from '../clock/clock.ts';
import type { EnginePorts, HashAlgorithm } from '../engine/ports.ts';
import type { Journal } from '../journal/journal.ts';
import { type CallContext, type Calls, createCalls, type MakeCall } from './calls.ts';
import { createExecutionCalls } from './execution-calls.ts';
import { createExecutor } from './executor.ts';
import { createHistoryCalls } from './history-calls.ts';
import { createMachineCalls } from './machine-calls.ts';
import { createMachines, type MachineRegistration } from './machines.ts';
import { createTaskCalls } from './task-calls.ts';
import { createTimers, type Timers } from './timers.ts';

export interface StatesOptions {
  readonly journal: Journal;
  readonly clock: Clock;
  /** Runs a function; rejects with `{errorType, errorMessage}` when it fails. `functionName` is as the machine writes it. */
  readonly invoke: (functionName: string, payload: unknown, context: CallContext) => Promise<unknown>;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** A fresh version 4 UUID that cannot be guessed. */
  readonly newId: () => string;
  readonly log: { error(message: string, details: { readonly error: unknown }): void };
}

export type States = ReturnType<typeof createStates>;

/**
 * The embedded Step Functions. Register the machines, then call `recover` once: it makes the calls that a crash left
 * unanswered and waits for the stored timers. Every call of the API resolves when its result is on the disk.
 */
export function createStates({ journal, clock, invoke, random, newId, log }: StatesOptions) {
  const machines = createMachines(() => clock.nowMs());
  const ports: EnginePorts = { random, newId, hash: digest };
  const onError = (error: unknown): void => log.error('A step of an execution failed; it is tried again', { error });

  const executor = createExecutor({
    journal,
    clock,
    ports,
    machines,
    onCalls: (arn, made) => calls.make(arn, made),
    onTimer: (atMs) => timers.noteTimer(atMs),
  });
  const executions = createExecutionCalls({ journal, clock, executor, machines, newId });

  const makeCall: MakeCall = async (call, context) => {
    if (call.kind === 'invoke-lambda') return invoke(call.functionName, call.payload, context);
    const { StateMachineArn, Input = {}, Name = nameOf(context) } = call.arguments;
    const started = await executor
      .start({ machineArn: StateMachineArn, name: Name, input: Input }, (existing) => existing)
      .catch((error: Error) =>
        Promise.reject({ errorType: `StepFunctions.${error.name}Exception`, errorMessage: error.message }),
      );
    return { ExecutionArn: started.arn, StartDate: new Date(started.startedAtMs).toISOString() };
  };

  const calls: Calls = createCalls({ journal, clock, makeCall, apply: executor.apply, onError });
  const timers: Timers = createTimers(
    journal,
    clock,
    async (arn, id, key) => {
      await executor.apply(arn, { kind: 'timer-fired', id }, { answered: [{ delete: key }] });
    },
    onError,
  );

  return {
    ...executions,
    ...createHistoryCalls(journal, executor),
    ...createTaskCalls(journal, executor),
    ...createMachineCalls(machines),
    register: (machine: MachineRegistration): void => machines.register(machine),
    /** Takes up what was open when the process ended. */
    recover(): void {
      calls.recover();
      timers.arm();
    },
    /** Resolves when every call made so far has been answered and its answer stored. */
    drain: (): Promise<void> => calls.drain(),
    /** Starts nothing more, and waits for the calls under way. Their answers are not stored: a recovery makes them again. */
    async close(): Promise<void> {
      timers.stop();
      calls.stop();
      await calls.drain();
    },
  };
}

const digest = (text: string, algorithm: HashAlgorithm): string =>
  createHash(algorithm.replace('-', '').toLowerCase()).update(text, 'utf8').digest('hex');

/** The same name for a repeated call, so that a crash in between starts one execution only. */
const nameOf = ({ attemptKey }: CallContext): string => digest(attemptKey, 'SHA-256').slice(0, 32);
