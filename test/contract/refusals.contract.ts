import { beforeEach, describe, expect, it } from 'vitest';
import { mostOfPerson, type RefusalStore } from '#functions/lib/refusals/ports.ts';
import type { RefusedAct } from '#schemas/refused-act.ts';

const caseId = 'DEC-2026-0001';

export const refusedAt = (minute: number, more: Partial<RefusedAct> = {}): RefusedAct => ({
  at: `2026-03-02T09:${String(minute).padStart(2, '0')}:00.000Z`,
  ...{ taskId: `${caseId}.3.position.ILO`, choice: 'objection', onBehalf: false, channel: 'page' },
  ...{ person: 'ilo@example.org', capacities: [{ role: 'focal-point', party: 'ILO' }], proof: 'sign-in' },
  ...{ state: 'circulated', execution: `${caseId}-1`, code: 'invalid-input', params: {} },
  fields: [{ field: 'reason', code: 'required', params: {} }],
  ...more,
});

/** What a store of refused acts does. `open` gives an empty one. */
export function refusalStoreContract(open: () => Promise<RefusalStore>): void {
  describe('refused acts', () => {
    let store: RefusalStore;
    beforeEach(async () => {
      store = await open();
    });

    it('are a case’s, the latest first, as many as are asked for', async () => {
      for (const minute of [2, 1, 3]) await store.keep(caseId, refusedAt(minute), `request ${minute}`);
      await store.keep('DEC-2026-0010', refusedAt(4), 'request 4');
      const kept = await store.latest(caseId, 2);
      expect(kept).toEqual([3, 2].map((minute) => ({ ...refusedAt(minute), more: 0, lastAt: null })));
      expect(await store.latest('DEC-2026-0002', 2)).toEqual([]);
    });

    it('are one where the same request comes again', async () => {
      for (const minute of [1, 2]) await store.keep(caseId, refusedAt(minute), 'the same');
      expect(await store.latest(caseId, 9)).toEqual([{ ...refusedAt(1), more: 0, lastAt: null }]);
    });

    it('are counted beyond so many of one person, and those of others are kept', async () => {
      for (let minute = 1; minute <= mostOfPerson + 3; minute += 1)
        await store.keep(caseId, refusedAt(minute), `request ${minute}`);
      const other = refusedAt(59, { person: 'iom@example.org' });
      await store.keep(caseId, other, 'of another');
      const [latest, last, ...rest] = await store.latest(caseId, 99);
      expect(latest).toEqual({ ...other, more: 0, lastAt: null });
      expect(last).toEqual({ ...refusedAt(mostOfPerson), more: 3, lastAt: refusedAt(mostOfPerson + 3).at });
      expect(rest).toHaveLength(mostOfPerson - 1);
      expect(rest.every(({ more }) => more === 0)).toBe(true);
    });
  });
}
