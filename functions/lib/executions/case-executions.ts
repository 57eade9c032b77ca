import type { Files } from '../ports.ts';
import { ArchivedExecution, archiveKey } from './archived-execution.ts';
import { keptEvent } from './kept-event.ts';
import type { Executions, Histories, KeptExecution } from './ports.ts';

/** The account of an edition that runs outside of AWS (local/assembly/local-identity.ts). */
const noAccount = '000000000000';

/** Executions as Step Functions knows them, and as the bucket keeps them for good. */
export class CaseExecutions implements Executions {
  readonly #machineArns: Readonly<Record<string, string>>;
  readonly #histories: Histories;
  readonly #files: Pick<Files, 'find'>;

  /** @param parts.machineArns of each procedure */
  constructor(parts: {
    readonly machineArns: Readonly<Record<string, string>>;
    readonly histories: Histories;
    readonly files: Pick<Files, 'find'>;
  }) {
    this.#machineArns = parts.machineArns;
    this.#histories = parts.histories;
    this.#files = parts.files;
  }

  /** One that was redriven runs again, whatever the archive has of its former end: so Step Functions is asked first. */
  async read(procedure: string, name: string): Promise<KeptExecution | undefined> {
    const machineArn = this.#machineArns[procedure];
    if (machineArn === undefined) return undefined;
    const arn = executionArn(machineArn, name);
    const described = await this.#histories.describe(arn);
    if (described === undefined) return this.#archived(machineArn, name);
    const [events, definition] = await Promise.all([this.#histories.eventsOf(arn), this.#histories.definitionOf(arn)]);
    return { ...described, events: events.map(keptEvent), definition };
  }

  async consoleAddress(procedure: string, name: string): Promise<string | undefined> {
    const machineArn = this.#machineArns[procedure];
    const [, , , region = '', account = noAccount] = machineArn?.split(':') ?? [];
    if (machineArn === undefined || account === noAccount) return undefined;
    const arn = executionArn(machineArn, name);
    return `https://${region}.console.aws.amazon.com/states/home?region=${region}#/v2/executions/details/${arn}`;
  }

  async #archived(machineArn: string, name: string): Promise<KeptExecution | undefined> {
    const file = await this.#files.find(archiveKey(machineArn, name));
    if (file === undefined) return undefined;
    const { execution, events, definition } = ArchivedExecution.parse(JSON.parse(file.toString('utf8')));
    return {
      status: execution.status,
      startedAt: new Date(execution.startDate).toISOString(),
      stoppedAt: new Date(execution.stopDate).toISOString(),
      events: events.map(keptEvent),
      definition,
    };
  }
}

const executionArn = (machineArn: string, name: string): string =>
  `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
