import { readFileSync } from 'node:fs';
import type { Machine } from '../machine-of.ts';
import type { Counts, Durations } from './measure-procedure.ts';

/** What `npm run cost` found: counts that are the same in each run, and times of one machine. */
export interface Measured {
  readonly machine: Machine;
  readonly at: string;
  /** From bench/results/cold-start.json, for those functions that ran: SDK and own code. */
  readonly coldStarts: Readonly<Record<string, { readonly startMs: number; readonly memoryMb: number }>>;
  readonly procedures: Readonly<Record<string, { readonly counts: Counts; readonly durations: Durations }>>;
  /** A run by a schedule, without the start of its function: nearly all find nothing. */
  readonly scheduledMs: number;
}

export const measurementFile = 'bench/results/cost.json';

export const readMeasurement = (): Measured => JSON.parse(readFileSync(measurementFile, 'utf8')) as Measured;
