import { CaseExecutions } from '#functions/lib/executions/case-executions.ts';
import type { Executions } from '#functions/lib/executions/ports.ts';
import type { States } from '#local/states/create-states.ts';

/** The executions of the embedded engine, and files of an archive by their keys. */
export function executionsIn(
  states: () => States,
  machineArns: Readonly<Record<string, string>>,
  archive: Readonly<Record<string, string>> = {},
): Executions {
  const orNone = <T>(call: Promise<T>): Promise<T | undefined> =>
    call.catch((error: Error) => {
      if (!['ExecutionDoesNotExist', 'StateMachineDoesNotExist'].includes(error.name)) throw error;
      return undefined;
    });
  return new CaseExecutions({
    machineArns,
    files: { find: async (key) => (archive[key] === undefined ? undefined : Buffer.from(archive[key])) },
    histories: {
      async describe(executionArn) {
        const found = await orNone(states().describeExecution({ executionArn }));
        const { status, startDate, stopDate, error = null } = found ?? {};
        if (status === undefined || startDate === undefined) return undefined;
        return { status, startedAt: startDate.toISOString(), stoppedAt: stopDate?.toISOString() ?? null, error };
      },
      eventsOf: (executionArn) => allEvents(states(), { executionArn }),
      outlineOf: (executionArn) => allEvents(states(), { executionArn, includeExecutionData: false }),
      latestOf: async (executionArn, maxResults, includeExecutionData) =>
        (await states().getExecutionHistory({ executionArn, reverseOrder: true, maxResults, includeExecutionData }))
          .events,
      definitionOf: async (executionArn) =>
        (await orNone(states().describeStateMachineForExecution({ executionArn })))?.definition,
    },
  });
}

async function allEvents(states: States, asked: Parameters<States['getExecutionHistory']>[0]): Promise<unknown[]> {
  const events: unknown[] = [];
  let nextToken: string | undefined;
  do {
    const page: { events: readonly unknown[]; nextToken?: string } = await states.getExecutionHistory({
      ...{ ...asked, maxResults: 1000 },
      ...(nextToken === undefined ? {} : { nextToken }),
    });
    events.push(...page.events);
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return events;
}
