import type { SFNClient } from '@aws-sdk/client-sfn';
import type { CaseStage } from '#schemas/case-stage.ts';
import { UpstreamError } from '../errors.ts';
import type { Machines } from '../ports.ts';

/** Names of errors that say: this machine no longer waits. Its wait timed out, or somebody answered before. */
const nobodyWaits = new Set(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken']);

/** Loaded when a machine is first spoken to: most runs of a sweep speak to none (docs/cold-start.md). */
const sdk = () => import('@aws-sdk/client-sfn');

/** Starts and resumes machines through Step Functions. */
export class StepFunctions implements Machines {
  #client: SFNClient | undefined;
  readonly #arns: Readonly<Record<string, string>>;

  /** @param arns state machine ARN of each procedure. */
  constructor(arns: Readonly<Record<string, string>>) {
    this.#arns = arns;
  }

  async start(procedure: string, name: string, input: CaseStage): Promise<void> {
    const stateMachineArn = this.#arns[procedure];
    if (stateMachineArn === undefined) throw new Error(`MACHINES names no state machine for procedure '${procedure}'`);
    const { client, StartExecutionCommand } = await this.#ready();
    await tolerating(new Set(['ExecutionAlreadyExists']), () =>
      client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) })),
    );
  }

  async resume(taskToken: string, output: CaseStage): Promise<void> {
    const { client, SendTaskSuccessCommand } = await this.#ready();
    await tolerating(nobodyWaits, () =>
      client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) })),
    );
  }

  async #ready() {
    const { SFNClient, ...commands } = await sdk();
    this.#client ??= new SFNClient({});
    return { client: this.#client, ...commands };
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
