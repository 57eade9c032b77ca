import { SendTaskSuccessCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { CaseStage } from '#schemas/step.ts';
import { UpstreamError } from '../errors.ts';
import type { Machines } from '../ports.ts';

/** Names of errors that say: this machine no longer waits. Its wait timed out, or somebody answered before. */
const nobodyWaits = new Set(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken']);

/** Starts and resumes machines through Step Functions. */
export class StepFunctions implements Machines {
  readonly #client = new SFNClient({});
  readonly #arns: Readonly<Record<string, string>>;

  /** @param arns state machine ARN of each procedure. */
  constructor(arns: Readonly<Record<string, string>>) {
    this.#arns = arns;
  }

  async start(procedure: string, name: string, input: CaseStage): Promise<void> {
    const stateMachineArn = this.#arns[procedure];
    if (stateMachineArn === undefined) throw new Error(`MACHINES names no state machine for procedure '${procedure}'`);
    await tolerating(new Set(['ExecutionAlreadyExists']), () =>
      this.#client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) })),
    );
  }

  async resume(taskToken: string, output: CaseStage): Promise<void> {
    await tolerating(nobodyWaits, () =>
      this.#client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) })),
    );
  }
}

async function tolerating(names: ReadonlySet<string>, call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    const { name, message } = error as Error;
    if (!names.has(name)) throw new UpstreamError(`Step Functions: ${name}: ${message}`, { cause: error });
  }
}
