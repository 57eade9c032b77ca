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
        const { status, startDate, stopDate } = found ?? {};
        if (status === undefined || startDate === undefined) return undefined;
        return { status, startedAt: startDate.toISOString(), stoppedAt: stopDate?.toISOString() ?? null };
      },
      async eventsOf(executionArn) {
        const events: unknown[] = [];
        let nextToken: string | undefined;
        do {
          const asked = { executionArn, maxResults: 1000, ...(nextToken === undefined ? {} : { nextToken }) };
          const page: { events: readonly unknown[]; nextToken?: string } = await states().getExecutionHistory(asked);
          events.push(...page.events);
          nextToken = page.nextToken;
        } while (nextToken !== undefined);
        return events;
      },
      definitionOf: async (executionArn) =>
        (await orNone(states().describeStateMachineForExecution({ executionArn })))?.definition,
    },
  });
}
