import { readExit } from '../exit.ts';
import { queryFailure } from '../failure.ts';
import type { FieldReader } from '../field-reader.ts';
import type { State } from '../machine.ts';
import { bindingsFor } from '../scope.ts';

/** Quota for Seconds (developer guide, "Wait workflow state"). */
const longestWaitSeconds = 99_999_999;

/** RFC 3339 with an upper-case T and Z or an offset (specification, "Timestamps"). */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

const isSeconds = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= longestWaitSeconds;

const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && instant.test(value) && !Number.isNaN(Date.parse(value));

/** Specification, "Wait state": until an instant, or for a number of seconds. An instant that is past does not wait. */
export function compileWait(name: string, reader: FieldReader): State {
  const seconds = reader.literalOrExpression('Seconds', isSeconds, `an integer from 0 to ${longestWaitSeconds}`);
  const timestamp = reader.literalOrExpression('Timestamp', isInstant, 'an RFC 3339 instant');
  if ((seconds === undefined) === (timestamp === undefined)) {
    throw reader.refusal('Seconds', 'a Wait state has exactly one of Seconds and Timestamp');
  }
  const exit = readExit(reader, 'next-or-end');

  return {
    name,
    type: 'Wait',
    retry: [],
    catch: [],
    exit,
    async enter(run, thread) {
      const value = await (seconds ?? timestamp)?.(bindingsFor(run, thread));
      const untilMs = seconds ? run.atMs + secondsOf(value) * 1000 : instantOf(value);
      if (untilMs <= run.atMs) return { exit, output: run.inputOf(thread) };
      const id = `wait-${thread.lastEventId}`;
      run.startTimer(id, untilMs);
      thread.wait = { kind: 'delay', id, atMs: untilMs };
      return 'waiting';
    },
  };
}

function secondsOf(value: unknown): number {
  if (isSeconds(value)) return value;
  throw queryFailure(
    `Seconds has to be an integer from 0 to ${longestWaitSeconds}, not ${JSON.stringify(value)}.`,
    'Seconds',
  );
}

function instantOf(value: unknown): number {
  if (isInstant(value)) return Date.parse(value);
  throw queryFailure(`Timestamp has to be an RFC 3339 instant, not ${JSON.stringify(value)}.`, 'Timestamp');
}
