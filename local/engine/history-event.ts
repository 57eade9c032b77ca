/**
 * One event as GetExecutionHistory gives it, with the timestamp in milliseconds.
 * `details` sits under the API's own member name, e.g. `taskScheduledEventDetails`.
 */
export interface HistoryEvent {
  readonly id: number;
  readonly previousEventId: number;
  readonly type: string;
  readonly atMs: number;
  readonly detailsKey?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Quota "Maximum execution history size": 25,000 events (developer guide, "Service quotas"). */
export const historyLimit = 25_000;
