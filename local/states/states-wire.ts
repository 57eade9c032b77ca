import { JournalWriteError } from '../journal/journal.ts';
import type { ServiceAnswer } from '../sdk/services.ts';
import type { States } from './create-states.ts';
import { StatesError } from './states-error.ts';
import { type WireOperation, wireRequests } from './wire-requests.ts';

export interface StatesWire {
  /** `target` is the X-Amz-Target header, `AWSStepFunctions.<operation>`; `body` is the parsed request. */
  handle(target: string, body: unknown): Promise<ServiceAnswer>;
}

/** The AWS JSON 1.0 protocol in front of the embedded Step Functions. */
export function createStatesWire(
  states: States,
  log: { error(message: string, details: { error: unknown }): void },
): StatesWire {
  return {
    async handle(target, body) {
      const operation = /^AWSStepFunctions\.(\w+)$/.exec(target)?.[1] ?? '';
      if (!isOperation(operation)) {
        return refusal(400, 'UnknownOperationException', `'${target}' is not supported by the embedded edition`);
      }
      const request = wireRequests[operation].safeParse(body);
      if (!request.success) {
        const [issue] = request.error.issues;
        return refusal(400, 'ValidationException', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
      }
      try {
        return { status: 200, body: withSeconds(await call(states, operation, request.data)) };
      } catch (error) {
        if (error instanceof StatesError) return refusal(400, error.name, error.message);
        log.error(`${operation} failed`, { error });
        if (error instanceof JournalWriteError) return refusal(503, 'ServiceUnavailable', error.message);
        return refusal(500, 'InternalFailure', 'The call failed; the log has the details');
      }
    },
  };
}

const isOperation = (name: string): name is WireOperation => Object.hasOwn(wireRequests, name);

function call(states: States, operation: WireOperation, request: unknown): Promise<unknown> {
  const method = `${operation.charAt(0).toLowerCase()}${operation.slice(1)}` as Uncapitalize<WireOperation>;
  return (states[method] as (request: unknown) => Promise<unknown>)(request);
}

const refusal = (status: number, name: string, message: string): ServiceAnswer => ({
  status,
  body: { __type: name, message },
});

/** Instants travel as seconds since 1970 (AWS JSON protocol, timestamp format). */
function withSeconds(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(withSeconds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withSeconds(member)]));
}
