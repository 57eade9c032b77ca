import { GetExecutionHistoryCommand, type GetExecutionHistoryCommandOutput, SFNClient } from '@aws-sdk/client-sfn';
import { UpstreamError } from '../errors.ts';
import type { Histories } from '../ports.ts';

/** The most that Step Functions gives at once. */
const pageSize = 1_000;

/** Histories of executions, read from Step Functions page by page. */
export class ExecutionHistories implements Histories {
  readonly #client = new SFNClient({});

  async eventsOf(executionArn: string): Promise<readonly unknown[]> {
    const events: unknown[] = [];
    let nextToken: string | undefined;
    do {
      const page = await this.#page(executionArn, nextToken);
      events.push(...(page.events ?? []));
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
    return events;
  }

  async #page(executionArn: string, nextToken: string | undefined): Promise<GetExecutionHistoryCommandOutput> {
    const input = { executionArn, maxResults: pageSize, ...(nextToken === undefined ? {} : { nextToken }) };
    try {
      return await this.#client.send(new GetExecutionHistoryCommand(input));
    } catch (error) {
      const { name, message } = error as Error;
      throw new UpstreamError(`Step Functions: ${name}: ${message}`, { cause: error });
    }
  }
}
