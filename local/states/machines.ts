import { createHash } from 'node:crypto';
import { compile } from '../engine/compile.ts';
import { DefinitionError } from '../engine/definition-error.ts';
import type { Machine } from '../engine/machine.ts';
import { StatesError } from './states-error.ts';

export interface MachineRegistration {
  readonly name: string;
  /** `arn:<partition>:states:<region>:<account>:stateMachine:<name>` */
  readonly arn: string;
  /** The Amazon States Language, parsed. */
  readonly definition: unknown;
  readonly roleArn?: string;
}

export interface RegisteredMachine extends MachineRegistration {
  readonly machine: Machine;
  /** SHA-256 of the definition. */
  readonly hash: string;
  readonly registeredAtMs: number;
}

export interface Machines {
  /** @throws StatesError InvalidDefinition, naming the state and the field */
  register(registration: MachineRegistration): void;
  /** @throws StatesError StateMachineDoesNotExist */
  get(arn: string): RegisteredMachine;
  list(): RegisteredMachine[];
}

export function createMachines(nowMs: () => number): Machines {
  const machines = new Map<string, RegisteredMachine>();
  return {
    register(registration) {
      const { name, arn, definition } = registration;
      if (!/^arn:[^:]+:states:[^:]*:[^:]*:stateMachine:[^:/]+$/.test(arn)) {
        throw new StatesError('InvalidArn', `'${arn}' is not the ARN of a state machine`);
      }
      if (machines.has(arn))
        throw new StatesError('StateMachineAlreadyExists', `The state machine ${arn} is registered`);
      try {
        machines.set(arn, {
          ...registration,
          machine: compile(definition),
          hash: hashOf(definition),
          registeredAtMs: nowMs(),
        });
      } catch (error) {
        if (!(error instanceof DefinitionError)) throw error;
        throw new StatesError('InvalidDefinition', `State machine ${name}: ${error.message}`);
      }
    },
    get(arn) {
      const machine = machines.get(arn);
      if (!machine) throw new StatesError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
      return machine;
    },
    list: () => [...machines.values()],
  };
}

const hashOf = (definition: unknown): string =>
  createHash('sha256').update(JSON.stringify(definition), 'utf8').digest('hex');
