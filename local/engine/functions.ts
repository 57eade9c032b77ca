import jsonata from 'jsonata';
import type { EnginePorts, HashAlgorithm } from './ports.ts';
import { hashAlgorithms } from './ports.ts';

/** Developer guide, "Transforming data with JSONata", Step Functions additions: $partition and $range. */
const rangeLimit = 1000;

function partition(array: unknown, size: unknown): unknown[][] {
  if (!Array.isArray(array)) throw new Error('$partition takes an array and a chunk size');
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1) {
    throw new Error('$partition takes a chunk size that is a positive integer');
  }
  const chunks: unknown[][] = [];
  for (let start = 0; start < array.length; start += size) chunks.push(array.slice(start, start + size));
  return chunks;
}

function range(first: unknown, last: unknown, step: unknown): number[] {
  if (typeof first !== 'number' || typeof last !== 'number' || typeof step !== 'number') {
    throw new Error('$range takes three numbers: first, last and step');
  }
  if (step === 0) throw new Error('$range takes a step other than 0');
  const count = Math.max(0, Math.floor((last - first) / step) + 1);
  if (count > rangeLimit) throw new Error(`$range gives at most ${rangeLimit} numbers, this would be ${count}`);
  return Array.from({ length: count }, (_, index) => first + index * step);
}

function parse(text: unknown): unknown {
  if (typeof text !== 'string') throw new Error('$parse takes a string of JSON');
  return JSON.parse(text);
}

/** Functions that need nothing from outside; assigned once to every compiled expression. */
export const pureFunctions: Readonly<Record<string, unknown>> = { partition, range, parse };

// Mulberry32: small, and equal seeds give equal numbers, which is all that $random(seed) promises.
function seededRandom(seed: number): number {
  let mixed = (Math.trunc(seed) + 0x6d2b79f5) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

const formatted = jsonata('$fromMillis($atMs, $picture, $timezone)');

/** Functions that depend on the instant or on the ports. `$now` and `$millis` replace JSONata's own, which read the wall clock. */
export function outsideFunctions(atMs: number, ports: EnginePorts): Record<string, unknown> {
  return {
    millis: () => atMs,
    now: (picture?: string, timezone?: string) =>
      picture === undefined && timezone === undefined
        ? new Date(atMs).toISOString()
        : formatted.evaluate(undefined, { atMs, picture, timezone }),
    random: (seed?: unknown) => (typeof seed === 'number' ? seededRandom(seed) : ports.random()),
    uuid: () => ports.newId(),
    hash: (text: unknown, algorithm: unknown = 'SHA-256') => {
      if (!hashAlgorithms.includes(algorithm as HashAlgorithm)) {
        throw new Error(`$hash knows ${hashAlgorithms.join(', ')}, not '${String(algorithm)}'`);
      }
      return ports.hash(typeof text === 'string' ? text : JSON.stringify(text), algorithm as HashAlgorithm);
    },
  };
}
