import type { Files } from '../ports.ts';
import { ArchivedExecution, archiveKey } from './archived-execution.ts';
import { type KeptEvent, keptEvent } from './kept-event.ts';
import type { EventCounts, Executions, Histories, KeptExecution } from './ports.ts';

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
    return this.#read(procedure, name, async (arn) => (await this.#histories.eventsOf(arn)).map(keptEvent));
  }

  async outline(procedure: string, name: string): Promise<KeptExecution | undefined> {
    return this.#read(procedure, name, async (arn) => (await this.#histories.outlineOf(arn)).map(keptEvent));
  }

  async latest(procedure: string, name: string, counts: EventCounts): Promise<KeptExecution | undefined> {
    const found = await this.#read(procedure, name, async (arn) => {
      const [outline, whole] = await Promise.all([
        this.#histories.latestOf(arn, counts.events, false),
        counts.whole === 0 ? [] : this.#histories.latestOf(arn, counts.whole, true),
      ]);
      const byId = new Map([...outline, ...whole].map(keptEvent).map((event) => [event.id, event]));
      return [...byId.values()].toSorted((one, other) => one.id - other.id);
    });
    return found && { ...found, events: found.events.slice(-counts.events) };
  }

  async #read(
    procedure: string,
    name: string,
    eventsOf: (arn: string) => Promise<readonly KeptEvent[]>,
  ): Promise<KeptExecution | undefined> {
    const machineArn = this.#machineArns[procedure];
    if (machineArn === undefined) return undefined;
    const arn = executionArn(machineArn, name);
    const described = await this.#histories.describe(arn);
    if (described === undefined) return this.#archived(machineArn, name);
    const [events, definition] = await Promise.all([eventsOf(arn), this.#histories.definitionOf(arn)]);
    return { ...described, events, definition };
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
    const archived = ArchivedExecution.parse(JSON.parse(file.toString('utf8')));
    const { execution, definition } = archived;
    const events = archived.events.map(keptEvent);
    return {
      status: execution.status,
      startedAt: new Date(execution.startDate).toISOString(),
      stoppedAt: new Date(execution.stopDate).toISOString(),
      error: events.findLast(({ type }) => type.startsWith('Execution'))?.details.error ?? null,
      ...{ events, definition },
    };
  }
}

const executionArn = (machineArn: string, name: string): string =>
  `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
