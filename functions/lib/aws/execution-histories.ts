import type { GetExecutionHistoryCommandInput, GetExecutionHistoryCommandOutput, SFNClient } from '@aws-sdk/client-sfn';
import { UpstreamError } from '../errors.ts';
import type { DescribedExecution, Histories } from '../executions/ports.ts';

/** The most that Step Functions gives at once. */
const pageSize = 1_000;

/** Loaded when it is first asked: most requests ask for no execution (docs/cold-start.md). */
const sdk = () => import('@aws-sdk/client-sfn');

/** What Step Functions knows of executions, until 90 days after their end. */
export class ExecutionHistories implements Histories {
  #client: SFNClient | undefined;

  async describe(executionArn: string): Promise<DescribedExecution | undefined> {
    const { client, DescribeExecutionCommand } = await this.#ready();
    const found = await asking(new Set(['ExecutionDoesNotExist']), () =>
      client.send(new DescribeExecutionCommand({ executionArn })),
    );
    if (found === undefined) return undefined;
    const { status, startDate, stopDate, error } = found;
    if (startDate === undefined) throw new UpstreamError(`Step Functions does not say when ${executionArn} began`);
    return {
      status: status === 'PENDING_REDRIVE' || status === undefined ? 'RUNNING' : status,
      startedAt: startDate.toISOString(),
      stoppedAt: status === 'RUNNING' || stopDate === undefined ? null : stopDate.toISOString(),
      error: error ?? null,
    };
  }

  async eventsOf(executionArn: string): Promise<readonly unknown[]> {
    return this.#all({ executionArn });
  }

  async outlineOf(executionArn: string): Promise<readonly unknown[]> {
    return this.#all({ executionArn, includeExecutionData: false });
  }

  async latestOf(executionArn: string, count: number, withData: boolean): Promise<readonly unknown[]> {
    const { events } = await this.#page({
      ...{ executionArn, reverseOrder: true, maxResults: count, includeExecutionData: withData },
    });
    return events ?? [];
  }

  async #all(asked: GetExecutionHistoryCommandInput): Promise<readonly unknown[]> {
    const events: unknown[] = [];
    let nextToken: string | undefined;
    do {
      const page = await this.#page({ ...asked, ...(nextToken === undefined ? {} : { nextToken }) });
      events.push(...(page.events ?? []));
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
    return events;
  }

  async definitionOf(executionArn: string): Promise<string | undefined> {
    const { client, DescribeStateMachineForExecutionCommand } = await this.#ready();
    const found = await asking(new Set(['ExecutionDoesNotExist', 'StateMachineDoesNotExist']), () =>
      client.send(new DescribeStateMachineForExecutionCommand({ executionArn })),
    );
    return found?.definition;
  }

  async #page(asked: GetExecutionHistoryCommandInput): Promise<GetExecutionHistoryCommandOutput> {
    const { client, GetExecutionHistoryCommand } = await this.#ready();
    const input = { maxResults: pageSize, ...asked };
    return (
      (await asking(new Set(), () => client.send(new GetExecutionHistoryCommand(input)))) ?? {
        $metadata: {},
        events: [],
      }
    );
  }

  async #ready() {
    const { SFNClient, ...commands } = await sdk();
    this.#client ??= new SFNClient({});
    return { client: this.#client, ...commands };
  }
}

/** Undefined for errors that say that there is no such thing. @throws UpstreamError for all others */
async function asking<T>(absent: ReadonlySet<string>, call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    const { name, message } = error as Error;
    if (absent.has(name)) return undefined;
    throw new UpstreamError(`Step Functions: ${name}: ${message}`, { cause: error });
  }
}
