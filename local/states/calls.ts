import type { Clock } from '../clock/clock.ts';
import type { Journal } from '../journal/journal.ts';
import type { Call } from './commit-ops.ts';
import type { ApplyOptions, UntimedInput } from './executor.ts';
import { effectKey, effectPrefix } from './keys.ts';
import { createSlots } from './slots.ts';

/** Which call of which execution this is; the same after a restart, so that the callee can tell a repetition. */
export interface CallContext {
  readonly executionArn: string;
  readonly effectId: string;
  readonly attemptKey: string;
}

/** Makes a call; rejects with `{errorType, errorMessage}` or an Error when it fails. */
export type MakeCall = (call: Call, context: CallContext) => Promise<unknown>;

export interface Calls {
  make(arn: string, calls: readonly Call[]): void;
  /** Makes the calls again that had not been answered when the process ended. */
  recover(): void;
  /** Resolves when every call made so far has been answered. */
  drain(): Promise<void>;
  stop(): void;
}

interface Parts {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly makeCall: MakeCall;
  readonly apply: (arn: string, input: UntimedInput, options: ApplyOptions) => Promise<unknown>;
  readonly onError: (error: unknown) => void;
}

const atOnce = 64;
const retryAfterMs = 1000;

/** Makes the calls that executions ask for, and brings the answers back. */
export function createCalls({ journal, clock, makeCall, apply, onError }: Parts): Calls {
  const inSlot = createSlots(atOnce);
  const underWay = new Set<Promise<void>>();
  let stopped = false;

  async function run(arn: string, call: Call): Promise<void> {
    if (stopped) return;
    const context = { executionArn: arn, effectId: call.id, attemptKey: `${arn}/${call.id}` };
    const answer = await makeCall(call, context).then(
      (output): UntimedInput => ({ kind: 'effect-succeeded', id: call.id, output: output ?? null }),
      (error: unknown): UntimedInput => ({ kind: 'effect-failed', id: call.id, ...failureOf(error) }),
    );
    await bringBack(arn, answer, call.id);
  }

  /** The answer is kept and offered again until it is on the disk: making the call once more would repeat its effect. */
  async function bringBack(arn: string, answer: UntimedInput, id: string): Promise<void> {
    if (stopped) return;
    try {
      await apply(arn, answer, { answered: [{ delete: effectKey(arn, id) }] });
    } catch (error) {
      onError(error);
      if (!stopped) clock.schedule(clock.nowMs() + retryAfterMs, () => bringBack(arn, answer, id));
    }
  }

  function make(arn: string, calls: readonly Call[]): void {
    for (const call of calls) {
      const work: Promise<void> = inSlot(() => run(arn, call)).finally(() => underWay.delete(work));
      underWay.add(work);
      clock.track?.(work);
    }
  }

  return {
    make,
    recover() {
      for (const { key, value } of journal.range(effectPrefix)) {
        make(key.slice(effectPrefix.length, key.lastIndexOf('/')), [value as Call]);
      }
    },
    async drain() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    stop() {
      stopped = true;
    },
  };
}

/** The Error of a failed call is the function's errorType, the Cause the whole of what Lambda answers, as JSON. */
function failureOf(error: unknown): { readonly error: string; readonly cause: string } {
  if (error instanceof Error) {
    return { error: error.name, cause: JSON.stringify({ errorType: error.name, errorMessage: error.message }) };
  }
  const { errorType = 'Lambda.Unknown' } = (error ?? {}) as { errorType?: unknown };
  return { error: String(errorType), cause: JSON.stringify(error ?? { errorType }) };
}
