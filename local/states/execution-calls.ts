import type { Clock } from '../clock/clock.ts';
import type { Execution } from '../engine/execution.ts';
import { byteLength, payloadLimitBytes, payloadText } from '../engine/payload.ts';
import type { Journal } from '../journal/journal.ts';
import type { ExecutionSummary } from './commit-ops.ts';
import type { Executor } from './executor.ts';
import { definitionKey, startedPrefix } from './keys.ts';
import { noRole } from './machine-calls.ts';
import type { Machines } from './machines.ts';
import { readPageToken, writePageToken } from './page-token.ts';
import { StatesError } from './states-error.ts';

interface Parts {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly executor: Executor;
  readonly machines: Machines;
  readonly newId: () => string;
}

/** Period in which an execution can be redriven (developer guide, "Redrive eligibility"). */
const redrivableMs = 14 * 86_400_000;

/** Calls of the API about executions. Arguments and results have the API's members; instants are Dates. */
export function createExecutionCalls({ journal, clock, executor, machines, newId }: Parts) {
  async function startExecution(request: { stateMachineArn: string; name?: string; input?: string }) {
    const { stateMachineArn, name = newId(), input = '{}' } = request;
    checkName(name);
    const value = parseInput(input);
    const execution = await executor.start({ machineArn: stateMachineArn, name, input: value }, (existing) => {
      // StartExecution is idempotent while an execution of the same name and input is running (API reference).
      if (existing.status === 'RUNNING' && payloadText(existing.input) === payloadText(value)) return existing;
      throw new StatesError('ExecutionAlreadyExists', `Execution Already Exists: '${existing.arn}'`);
    });
    return { executionArn: execution.arn, startDate: new Date(execution.startedAtMs) };
  }

  async function describeExecution({ executionArn }: { executionArn: string }) {
    const execution = executor.read(executionArn);
    const { status, output, error, cause, stoppedAtMs, redrivenAtMs } = execution;
    const obstacle = redriveObstacle(execution, clock.nowMs());
    return {
      executionArn,
      stateMachineArn: execution.machine.arn,
      name: execution.name,
      status,
      startDate: new Date(execution.startedAtMs),
      ...(stoppedAtMs === undefined ? {} : { stopDate: new Date(stoppedAtMs) }),
      input: payloadText(execution.input),
      inputDetails: { included: true },
      ...(status === 'SUCCEEDED' ? { output: payloadText(output), outputDetails: { included: true } } : {}),
      ...(error === undefined ? {} : { error }),
      ...(cause === undefined ? {} : { cause }),
      redriveCount: execution.redriveCount,
      ...(redrivenAtMs === undefined ? {} : { redriveDate: new Date(redrivenAtMs) }),
      redriveStatus: obstacle === undefined ? 'REDRIVABLE' : 'NOT_REDRIVABLE',
      ...(obstacle === undefined ? {} : { redriveStatusReason: obstacle }),
    };
  }

  /** The definition by which it took its last step. */
  async function describeStateMachineForExecution({ executionArn }: { executionArn: string }) {
    const { machine } = executor.read(executionArn);
    const definition = machine.definition && journal.get(definitionKey(machine.definition));
    if (definition === undefined)
      throw new StatesError('StateMachineDoesNotExist', `The definition of '${executionArn}' was not kept`);
    const { roleArn, registeredAtMs } = machines.get(machine.arn);
    return {
      stateMachineArn: machine.arn,
      name: machine.name,
      definition: JSON.stringify(definition),
      roleArn: roleArn ?? noRole,
      updateDate: new Date(registeredAtMs),
    };
  }

  async function stopExecution(request: { executionArn: string; error?: string; cause?: string }) {
    const { executionArn, ...reason } = request;
    const execution = await executor.apply(executionArn, { kind: 'stop', ...reason });
    return { stopDate: new Date(execution.stoppedAtMs ?? clock.nowMs()) };
  }

  async function redriveExecution({ executionArn }: { executionArn: string }) {
    const check = (execution: Execution): void => {
      const obstacle = redriveObstacle(execution, clock.nowMs());
      if (obstacle !== undefined) throw new StatesError('ExecutionNotRedrivable', obstacle);
    };
    const execution = await executor.apply(executionArn, { kind: 'redrive' }, { check });
    return { redriveDate: new Date(execution.redrivenAtMs ?? clock.nowMs()) };
  }

  /** The newest first. */
  async function listExecutions(request: {
    stateMachineArn: string;
    statusFilter?: string;
    maxResults?: number;
    nextToken?: string;
  }) {
    const { stateMachineArn, statusFilter, nextToken } = request;
    machines.get(stateMachineArn);
    const limit = request.maxResults || 100;
    const { after } = readPageToken(nextToken);
    const executions: ReturnType<typeof listed>[] = [];
    let last = after;
    let more = false;
    const range = { reverse: true, ...(after === null ? {} : { after }) };
    for (const { key, value } of journal.range(startedPrefix(stateMachineArn), range)) {
      const summary = value as ExecutionSummary;
      if (statusFilter !== undefined && summary.status !== statusFilter) continue;
      more = executions.length === limit;
      if (more) break;
      executions.push(listed(stateMachineArn, summary));
      last = key;
    }
    return { executions, ...(more ? { nextToken: writePageToken({ after: last, taken: 0 }) } : {}) };
  }

  return {
    startExecution,
    describeExecution,
    describeStateMachineForExecution,
    stopExecution,
    redriveExecution,
    listExecutions,
  };
}

function listed(stateMachineArn: string, summary: ExecutionSummary) {
  return {
    executionArn: summary.arn,
    stateMachineArn,
    name: summary.name,
    status: summary.status,
    startDate: new Date(summary.startedAtMs),
    ...(summary.stoppedAtMs === undefined ? {} : { stopDate: new Date(summary.stoppedAtMs) }),
    redriveCount: summary.redriveCount,
  };
}

function redriveObstacle({ status, stoppedAtMs = 0 }: Execution, nowMs: number): string | undefined {
  if (status === 'RUNNING') return 'Execution is RUNNING and cannot be redriven';
  if (status === 'SUCCEEDED') return 'Execution is SUCCEEDED and cannot be redriven';
  return nowMs - stoppedAtMs > redrivableMs ? 'Execution has exceeded the redrivable period of 14 days' : undefined;
}

/** Characters that a name may not have (API reference, StartExecution, `name`). */
function checkName(name: string): void {
  if (/^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u.test(name)) return;
  throw new StatesError('InvalidName', `Invalid Name: '${name}'`);
}

function parseInput(text: string): unknown {
  if (byteLength(text) > payloadLimitBytes) {
    throw new StatesError('InvalidExecutionInput', `The input is larger than ${payloadLimitBytes} bytes`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StatesError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${String(error)}'`);
  }
}
