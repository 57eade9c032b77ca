/** The states that the execution of a case has entered, as the Step Functions API tells its history. */
export async function statesEntered(url: string, caseId: string): Promise<string[]> {
  const { stateMachines } = await ask<{ stateMachines: { stateMachineArn: string }[] }>(url, 'ListStateMachines', {});
  for (const { stateMachineArn } of stateMachines) {
    // The first execution of a case carries its id and the number of the event that began it.
    const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${caseId}-1`;
    const history = await ask<{ events?: HistoryEvent[] }>(url, 'GetExecutionHistory', {
      executionArn,
      maxResults: 1000,
    });
    const entered = history.events?.flatMap(({ stateEnteredEventDetails: details }) => (details ? [details.name] : []));
    if (entered) return entered;
  }
  throw new Error(`${caseId} has no execution`);
}

interface HistoryEvent {
  readonly stateEnteredEventDetails?: { readonly name: string };
}

/** An answer that is an error has none of the fields. */
async function ask<T>(url: string, operation: string, input: object): Promise<T> {
  const answer = await fetch(`${url}/aws/states/`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AWSStepFunctions.${operation}` },
    body: JSON.stringify(input),
  });
  return (await answer.json()) as T;
}
