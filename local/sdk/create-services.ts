import { type FunctionError, isFunctionError } from '../functions/function-error.ts';
import type { FunctionHost } from '../functions/function-host.ts';
import type { MailService } from '../ses/mail-service.ts';
import type { LocalInvocation, LocalInvocationResult, LocalServices } from './services.ts';

interface Parts {
  readonly functions: FunctionHost;
  readonly mail: MailService;
  readonly states: LocalServices['states'];
  readonly parameters: LocalServices['parameters'];
  readonly bucket: LocalServices['bucket'];
}

/** The services of this process behind one door, for the lean SDK and for the wire. */
export const createServices = ({ functions, mail, states, parameters, bucket }: Parts): LocalServices => ({
  states,
  parameters,
  bucket,
  sendRawEmail: (input) => mail.sendRawEmail(input),
  invoke: (input) => invoke(functions, input),
});

async function invoke(
  functions: FunctionHost,
  { FunctionName, InvocationType, Payload }: LocalInvocation,
): Promise<LocalInvocationResult> {
  if (!functions.has(FunctionName)) throw named('ResourceNotFoundException', `Function not found: ${FunctionName}`);
  const event = parsePayload(Payload);
  if (InvocationType === 'Event') {
    functions.invokeLater(FunctionName, event);
    return { StatusCode: 202 };
  }
  try {
    return { StatusCode: 200, Payload: JSON.stringify((await functions.invoke(FunctionName, event)) ?? null) };
  } catch (thrown) {
    if (!isFunctionError(thrown)) throw thrown;
    return { StatusCode: 200, FunctionError: 'Unhandled', Payload: JSON.stringify(thrown satisfies FunctionError) };
  }
}

function parsePayload(payload: string | undefined): unknown {
  if (payload === undefined || payload === '') return {};
  try {
    return JSON.parse(payload);
  } catch {
    throw named('InvalidRequestContentException', 'The payload is not JSON');
  }
}

const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });
