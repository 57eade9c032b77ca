import type { HistoryCheck } from '#schemas/history-check.ts';

/** How far histories have been checked. One process at a time checks; where two do, what the later one keeps counts. */
export interface HistoryCheckStore {
  lastCheck(): Promise<HistoryCheck | undefined>;
  keepCheck(check: HistoryCheck): Promise<void>;
}
