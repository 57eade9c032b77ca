import { StateFailure } from './failure.ts';

/** Quota "Maximum input or output size for a task, state, or execution": 256 KiB as UTF-8 (developer guide, "Service quotas"). */
export const payloadLimitBytes = 262_144;

// A value is written as text when it leaves one state and again when it enters the next: the same object, so the text is kept.
const texts = new WeakMap<object, string>();

/** JSON text of a payload. Payloads are never mutated, so the text of an object is computed once. */
export function payloadText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = JSON.stringify(value);
  texts.set(value, text);
  return text;
}

export function byteLength(text: string): number {
  // One UTF-16 unit takes at most three bytes of UTF-8: most payloads need no encoding to be known small.
  return text.length * 3 <= payloadLimitBytes ? text.length : new TextEncoder().encode(text).length;
}

/**
 * The JSON text of a payload that keeps to the quota.
 * @throws StateFailure States.DataLimitExceeded
 */
export function limitedText(value: unknown, what: string): string {
  const text = payloadText(value);
  if (byteLength(text) > payloadLimitBytes) {
    throw new StateFailure(
      'States.DataLimitExceeded',
      `The ${what} is larger than the maximum of ${payloadLimitBytes} bytes.`,
    );
  }
  return text;
}
