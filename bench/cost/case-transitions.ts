/** The states that all executions of a case have entered, as the Step Functions API tells their histories. */
export async function transitionsOf(url: string, caseId: string): Promise<string[]> {
  const { stateMachines } = await ask<{ stateMachines: { stateMachineArn: string }[] }>(url, 'ListStateMachines', {});
  const entered: string[] = [];
  for (const { stateMachineArn } of stateMachines) {
    const { executions } = await ask<Executions>(url, 'ListExecutions', { stateMachineArn, maxResults: 1000 });
    for (const { name, executionArn } of executions.toReversed()) {
      if (!name.startsWith(`${caseId}-`)) continue;
      const { events } = await ask<History>(url, 'GetExecutionHistory', { executionArn, maxResults: 1000 });
      for (const { stateEnteredEventDetails: state } of events) if (state !== undefined) entered.push(state.name);
    }
  }
  if (entered.length === 0) throw new Error(`${caseId} has no execution`);
  return entered;
}

interface Executions {
  readonly executions: readonly { readonly name: string; readonly executionArn: string }[];
}
interface History {
  readonly events: readonly { readonly stateEnteredEventDetails?: { readonly name: string } }[];
}

async function ask<T>(url: string, operation: string, input: object): Promise<T> {
  const answer = await fetch(`${url}/aws/states/`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AWSStepFunctions.${operation}` },
    body: JSON.stringify(input),
  });
  if (!answer.ok) throw new Error(`${operation}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
