import { describe, expect, it } from 'vitest';
import type { HistoryCheckStore } from '#functions/lib/chain/ports.ts';
import type { HistoryCheck } from '#schemas/history-check.ts';

/** What keeps how far histories have been checked. `open` gives an empty one. */
export function historyCheckContract(open: () => Promise<HistoryCheckStore>): void {
  describe('how far histories have been checked', () => {
    it('is nothing before the first check, and then what was kept last', async () => {
      const store = await open();
      expect(await store.lastCheck()).toBeUndefined();
      const found = { caseId: 'DEC-2026-0001', seq: 2, what: 'altered', foundAt: '2026-03-02T09:00:00.000Z' } as const;
      const next = { kind: 'decision', situation: 'adopted', after: '2026-03-02T09:00:00.000Z#DEC-2026-0001' };
      const check: HistoryCheck = { begunAt: '2026-03-02T09:00:00.000Z', next, found: [found] };
      await store.keepCheck(check);
      expect(await store.lastCheck()).toEqual(check);
      const over = { begunAt: check.begunAt, found: [] };
      await store.keepCheck(over);
      expect(await store.lastCheck()).toEqual(over);
    });
  });
}
