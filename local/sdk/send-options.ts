import { refuseUnknown } from './command.ts';

/** What is said of one call, as in Amazon's SDK. */
export interface SendOptions {
  readonly abortSignal?: AbortSignal | undefined;
}

/**
 * The answer, unless whoever asked gives up before it comes; the call itself goes on, as it does where a service has it already.
 * @throws Error named AbortError, as Amazon's SDK throws it
 */
export async function untilGivenUp<T>(call: () => Promise<T>, what: string, options: SendOptions = {}): Promise<T> {
  refuseUnknown(what, options, ['abortSignal']);
  const { abortSignal } = options;
  const answer = call();
  if (abortSignal === undefined) return answer;
  let giveUp: (() => void) | undefined;
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = () => reject(Object.assign(new Error('Request aborted'), { name: 'AbortError' }));
    abortSignal.addEventListener('abort', giveUp, { once: true });
    if (abortSignal.aborted) giveUp();
  });
  try {
    return await Promise.race([answer, givenUp]);
  } finally {
    if (giveUp !== undefined) abortSignal.removeEventListener('abort', giveUp);
  }
}
