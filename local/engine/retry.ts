import { matchesError, type StateFailure } from './failure.ts';
import { FieldReader } from './field-reader.ts';

/** One entry of Retry (specification, "Retrying after error"; developer guide, "Handling errors", Retry field examples). */
export interface Retrier {
  readonly errorEquals: readonly string[];
  readonly intervalSeconds: number;
  readonly maxAttempts: number;
  readonly backoffRate: number;
  readonly maxDelaySeconds: number;
  readonly jitter: boolean;
}

const maxAttemptsLimit = 99_999_999;
const maxDelayLimitSeconds = 31_622_400;

export function readRetry(reader: FieldReader): Retrier[] {
  return reader.list('Retry').map((entry, index, all) => {
    const fields = new FieldReader(entry, `${reader.where}: Retry[${index}]`);
    const retrier: Retrier = {
      errorEquals: readErrorEquals(fields, index === all.length - 1),
      intervalSeconds: fields.number('IntervalSeconds', { min: 1, max: maxAttemptsLimit }) ?? 1,
      maxAttempts: fields.number('MaxAttempts', { min: 0, max: maxAttemptsLimit }) ?? 3,
      backoffRate: fields.number('BackoffRate', { min: 1, integer: false }) ?? 2,
      maxDelaySeconds:
        fields.number('MaxDelaySeconds', { min: 1, max: maxDelayLimitSeconds }) ?? Number.MAX_SAFE_INTEGER,
      jitter: readJitter(fields),
    };
    fields.end();
    if (retrier.maxDelaySeconds <= retrier.intervalSeconds) {
      throw fields.refusal('MaxDelaySeconds', 'it has to be greater than IntervalSeconds');
    }
    return retrier;
  });
}

function readJitter(fields: FieldReader): boolean {
  const strategy = fields.text('JitterStrategy') ?? 'NONE';
  if (strategy !== 'FULL' && strategy !== 'NONE') throw fields.refusal('JitterStrategy', 'FULL or NONE is expected');
  return strategy === 'FULL';
}

/** Reads ErrorEquals. States.ALL stands alone, in the last entry. */
export function readErrorEquals(fields: FieldReader, last: boolean): readonly string[] {
  const names = fields.list('ErrorEquals');
  if (names.length === 0) throw fields.refusal('ErrorEquals', 'a list of error names is expected');
  for (const name of names)
    if (typeof name !== 'string') throw fields.refusal('ErrorEquals', 'error names are strings');
  if (names.includes('States.ALL') && (names.length > 1 || !last)) {
    throw fields.refusal('ErrorEquals', 'States.ALL has to stand alone, in the last entry');
  }
  return names as readonly string[];
}

/** The retrier that takes this failure, or none if there is none or its attempts are used up. */
export function findRetrier(
  retriers: readonly Retrier[],
  used: readonly number[],
  failure: StateFailure,
): { readonly index: number; readonly retrier: Retrier } | undefined {
  const index = retriers.findIndex(({ errorEquals }) => matchesError(errorEquals, failure));
  const retrier = retriers[index];
  return retrier && (used[index] ?? 0) < retrier.maxAttempts ? { index, retrier } : undefined;
}

/** Milliseconds before attempt number `attempt` (0 is the first retry). Full jitter: anywhere between none and the whole delay. */
export function retryDelayMs(retrier: Retrier, attempt: number, random: () => number): number {
  const seconds = Math.min(retrier.intervalSeconds * retrier.backoffRate ** attempt, retrier.maxDelaySeconds);
  return Math.round(seconds * 1000 * (retrier.jitter ? random() : 1));
}
