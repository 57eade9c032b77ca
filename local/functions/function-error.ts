/** What Lambda answers for a call that failed. */
export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly stackTrace?: readonly string[];
}

/** The form that Lambda gives to what a handler throws. */
export function functionError(thrown: unknown): FunctionError {
  if (!(thrown instanceof Error)) return { errorType: 'Error', errorMessage: String(thrown) };
  const { name, message, stack = '' } = thrown;
  return { errorType: name, errorMessage: message, stackTrace: stack.split('\n').slice(1, 11) };
}

export const isFunctionError = (value: unknown): value is FunctionError =>
  typeof value === 'object' && value !== null && 'errorType' in value && 'errorMessage' in value;
