/** Errors a state may fail with. Names: Amazon States Language, Appendix A, and the developer guide's "Handling errors". */
export class StateFailure extends Error {
  readonly error: string;
  override readonly cause: string;
  /** The field whose expression failed; present for evaluation errors only. */
  readonly location: string | undefined;
  /** Further names under which Retry and Catch find this failure. */
  readonly aliases: readonly string[];

  constructor(error: string, cause: string, options: { location?: string; aliases?: readonly string[] } = {}) {
    super(`${error}: ${cause}`);
    this.name = 'StateFailure';
    this.error = error;
    this.cause = cause;
    this.location = options.location;
    this.aliases = options.aliases ?? [];
  }
}

export const queryFailure = (cause: string, location: string): StateFailure =>
  new StateFailure('States.QueryEvaluationError', cause, { location });

/**
 * Whether an `ErrorEquals` list matches a failure.
 * `States.Runtime` always ends the execution; `States.DataLimitExceeded` is found by its own name only, never by a wildcard.
 * `States.TaskFailed` is a wildcard for everything but a timeout. (Developer guide, "Handling errors", Error names.)
 */
export function matchesError(errorEquals: readonly string[], failure: StateFailure): boolean {
  if (failure.error === 'States.Runtime') return false;
  const names = [failure.error, ...failure.aliases];
  return errorEquals.some((wanted) => {
    if (names.includes(wanted)) return true;
    if (failure.error === 'States.DataLimitExceeded') return false;
    if (wanted === 'States.ALL') return true;
    return wanted === 'States.TaskFailed' && failure.error !== 'States.Timeout';
  });
}
