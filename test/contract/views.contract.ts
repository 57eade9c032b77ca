import { beforeEach, describe, expect, it } from 'vitest';
import { VersionConflictError } from '#functions/lib/errors.ts';
import type { ViewStore } from '#functions/lib/views/ports.ts';
import type { SavedView } from '#schemas/saved-view.ts';

/** What a store of saved views does. `open` gives an empty one. */
export function viewStoreContract(open: () => Promise<ViewStore>): void {
  describe('saved views', () => {
    const [ilo, iom] = ['ilo@example.org', 'iom@example.org'] as const;
    const view = (digit: string): SavedView => ({
      ...{ viewId: `view-${digit.repeat(32)}`, name: `View ${digit}`, savedAt: '2026-03-02T09:00:00.000Z' },
      filters: { q: 'ÇA ne va pas', state: 'circulated' },
    });
    let store: ViewStore;
    beforeEach(async () => {
      store = await open();
    });

    it('are one person’s, in their order, and none before any was saved', async () => {
      const before = await store.viewsOf(ilo);
      expect(before).toEqual({ views: [], revision: 0 });
      await store.keep(ilo, before, [view('2'), view('1')]);
      expect(await store.viewsOf(ilo)).toEqual({ views: [view('2'), view('1')], revision: 1 });
      expect((await store.viewsOf(iom)).views).toEqual([]);
    });

    it('are written over what was read, and over nothing else', async () => {
      const first = await store.viewsOf(ilo);
      await store.keep(ilo, first, [view('1')]);
      await expect(store.keep(ilo, first, [view('2')])).rejects.toThrow(VersionConflictError);
      const second = await store.viewsOf(ilo);
      await store.keep(ilo, second, []);
      await expect(store.keep(ilo, second, [view('2')])).rejects.toThrow(VersionConflictError);
      expect(await store.viewsOf(ilo)).toEqual({ views: [], revision: 2 });
    });
  });
}
