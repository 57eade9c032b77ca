import * as z from 'zod';
import type { NamedCase, Result } from './implementation.ts';

const started = z.object({ executionArn: z.string() });
const created = z.object({ stateMachineArn: z.string() });
const described = z.object({ status: z.string(), output: z.string().nullish(), error: z.string().nullish() });
const history = z.object({ events: z.array(z.object({ type: z.string() })), nextToken: z.string().nullish() });

const runLimitMs = 60_000;
/** Moto's threads write events of stopped branches a moment after the execution has ended. */
const lastEventsMs = 500;
const roleArn = 'arn:aws:iam::123456789012:role/conformance';

/** Runs a case through the API of Step Functions, as any client would. */
export async function runOnEndpoint(
  endpoint: string,
  name: string,
  each: NamedCase,
  definition: unknown,
): Promise<Result> {
  const ask = (operation: string, body: unknown) => call(endpoint, operation, body);
  const machine = await ask('CreateStateMachine', { name, definition: JSON.stringify(definition), roleArn });
  if (machine instanceof Refusal) return { status: 'REFUSED', error: machine.code, types: [] };
  const { stateMachineArn } = created.parse(machine);
  const execution = await ask('StartExecution', {
    stateMachineArn,
    input: JSON.stringify(each.input === undefined ? {} : each.input),
  });
  if (execution instanceof Refusal) return { status: 'REFUSED', error: execution.code, types: [] };
  const { executionArn } = started.parse(execution);
  const { status, output, error } = await ended(() => ask('DescribeExecution', { executionArn }));
  await new Promise((resolve) => setTimeout(resolve, lastEventsMs));
  return {
    status,
    // MiniStack gives a failed execution an output; the API has none (API reference, DescribeExecution).
    ...(status === 'SUCCEEDED' && typeof output === 'string' ? readOutput(output) : {}),
    ...(error ? { error } : {}),
    types: await typesOf(ask, executionArn),
  };
}

/** An output is JSON text (API reference, DescribeExecution); what is not is taken as the text itself. */
function readOutput(text: string): Pick<Result, 'output' | 'bareText'> {
  try {
    return { output: JSON.parse(text) };
  } catch {
    return { output: text, bareText: true };
  }
}

async function ended(describe: () => Promise<unknown>): Promise<z.infer<typeof described>> {
  const untilMs = Date.now() + runLimitMs;
  for (;;) {
    const execution = described.parse(await describe());
    if (execution.status !== 'RUNNING') return execution;
    if (Date.now() > untilMs) return { ...execution, status: 'STILL RUNNING' };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function typesOf(ask: (operation: string, body: unknown) => Promise<unknown>, executionArn: string) {
  const types: string[] = [];
  let nextToken: string | undefined;
  do {
    const page = history.parse(await ask('GetExecutionHistory', { executionArn, maxResults: 1000, nextToken }));
    types.push(...page.events.map(({ type }) => type));
    nextToken = page.nextToken ?? undefined;
  } while (nextToken !== undefined);
  return types;
}

/** The service did not take the request. */
class Refusal {
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}

async function call(endpoint: string, operation: string, body: unknown): Promise<unknown> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `AWSStepFunctions.${operation}`,
      authorization: credentials('states'),
    },
    body: JSON.stringify(body),
  });
  const answer = z.looseObject({ __type: z.string().optional() }).parse(await response.json());
  if (response.ok) return answer;
  if (response.status >= 500) throw new Error(`${operation} on ${endpoint}: ${JSON.stringify(answer)}`);
  return new Refusal(answer.__type?.split('#').at(-1) ?? String(response.status));
}

/** The emulators read the service and the region from the signature, and do not check it. */
export const credentials = (service: string): string =>
  `AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=none`;
