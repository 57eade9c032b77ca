import { CallerGoneError } from '../errors.ts';

/** Which page of a list is asked for. */
export type ListRequest = {
  readonly cursor?: string | undefined;
  /** Aborts when nobody waits for the page any more; undefined where that cannot be known. */
  readonly callerGone?: AbortSignal | undefined;
};

/** To be asked before each reading of many lines. @throws CallerGoneError when nobody would see what is read */
export function assertAwaited({ callerGone }: ListRequest): void {
  if (callerGone?.aborted) throw new CallerGoneError();
}
