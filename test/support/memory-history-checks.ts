import type { HistoryCheckStore } from '#functions/lib/chain/ports.ts';
import type { HistoryCheck } from '#schemas/history-check.ts';

/** The port over a variable; test/contract/history-checks.contract.ts holds it to what the table does. */
export class MemoryHistoryChecks implements HistoryCheckStore {
  #check: HistoryCheck | undefined;

  async lastCheck(): Promise<HistoryCheck | undefined> {
    return structuredClone(this.#check);
  }

  async keepCheck(check: HistoryCheck): Promise<void> {
    this.#check = JSON.parse(JSON.stringify(check));
  }
}
