import { isDeepStrictEqual } from 'node:util';
import type { Result } from './implementation.ts';

/**
 * In what two results differ: 'status A, not B' and 'error A, not B' (theirs, not ours), 'output', 'null left out', 'bare text'
 * (an output without the quotes of JSON), or in the history 'no X' (theirs has fewer events of type X), 'more X' and 'order'.
 * Where status or error differ the histories went apart and are not compared.
 */
export function differences(ours: Result, theirs: Result): string[] {
  const found = [
    ...(ours.status === theirs.status ? [] : [`status ${theirs.status}, not ${ours.status}`]),
    ...((ours.error ?? '') === (theirs.error ?? '') ? [] : [`error ${theirs.error ?? '-'}, not ${ours.error ?? '-'}`]),
  ];
  if (found.length > 0) return found;
  return [...outputDifferences(ours, theirs), ...eventDifferences(ours.types, theirs.types)];
}

function outputDifferences(ours: Result, theirs: Result): string[] {
  if (ours.output === null && theirs.output === undefined) return ['null left out'];
  const equal = isDeepStrictEqual(comparable(ours.output), comparable(theirs.output));
  return [...(equal ? [] : ['output']), ...(theirs.bareText ? ['bare text'] : [])];
}

function eventDifferences(ours: readonly string[], theirs: readonly string[]): string[] {
  const count = (types: readonly string[], type: string) => types.filter((each) => each === type).length;
  const uneven = [...new Set([...ours, ...theirs])].filter((type) => count(ours, type) !== count(theirs, type));
  const counts = uneven.map((type) => (count(ours, type) > count(theirs, type) ? `no ${type}` : `more ${type}`));
  // What the counts explain is left out before the order is compared.
  const ordered = (types: readonly string[]) => inOrder(types).filter((type) => !uneven.includes(type));
  return isDeepStrictEqual(ordered(ours), ordered(theirs)) ? counts : [...counts, 'order'];
}

/** The events between entering and leaving a Parallel or Map state, sorted: how its branches interleave is not the language's. */
function inOrder(types: readonly string[]): string[] {
  const result: string[] = [];
  let depth = 0;
  let inside: string[] = [];
  for (const type of types) {
    if (/^(Parallel|Map)StateExited$/.test(type)) depth -= 1;
    if (depth === 0) {
      result.push(...inside.sort(), type);
      inside = [];
    } else inside.push(type);
    if (/^(Parallel|Map)StateEntered$/.test(type)) depth += 1;
  }
  return [...result, ...inside.sort()];
}

/** Leaves out what only people read: the wording of causes that the service writes, and the stack trace in a function's. */
function comparable(value: unknown): unknown {
  if (typeof value === 'string') return messageIn(value) ?? value;
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, comparable(each)]));
  const { Error: error, Cause: cause } = fields;
  return typeof error === 'string' && error.startsWith('States.') && cause !== undefined
    ? { ...fields, Cause: '' }
    : fields;
}

function messageIn(text: string): string | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const { errorMessage } = JSON.parse(text) as { errorMessage?: unknown };
    return typeof errorMessage === 'string' ? errorMessage : undefined;
  } catch {
    return undefined;
  }
}
