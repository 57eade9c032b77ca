import { beforeEach, describe, expect, it } from 'vitest';
import type { CalendarStore } from '#functions/lib/calendar/ports.ts';

/** What a store of calendar addresses does. `open` gives an empty one. */
export function calendarStoreContract(open: () => Promise<CalendarStore>): void {
  describe('addresses of calendars', () => {
    const [ilo, iom] = ['ilo@example.org', 'iom@example.org'] as const;
    const address = (hash: string, day = '02') => ({ hash, madeAt: `2026-03-${day}T09:00:00.000Z` });
    let calendars: CalendarStore;
    beforeEach(async () => {
      calendars = await open();
    });

    it('belong to one person each, who has one at most', async () => {
      expect(await calendars.addressOf(ilo)).toBeUndefined();
      await calendars.keep(ilo, address('a'));
      await calendars.keep(iom, address('b'));
      expect(await calendars.addressOf(ilo)).toEqual(address('a'));
      expect(await Promise.all(['a', 'b', 'c'].map((hash) => calendars.ownerOf(hash)))).toEqual([ilo, iom, undefined]);
      await calendars.keep(ilo, address('c', '03'));
      expect(await calendars.addressOf(ilo)).toEqual(address('c', '03'));
      expect(await Promise.all(['a', 'b', 'c'].map((hash) => calendars.ownerOf(hash)))).toEqual([undefined, iom, ilo]);
    });

    it('work no longer once they are revoked, which may be said twice', async () => {
      await calendars.keep(ilo, address('a'));
      await calendars.revoke(ilo);
      await calendars.revoke(ilo);
      expect([await calendars.addressOf(ilo), await calendars.ownerOf('a')]).toEqual([undefined, undefined]);
    });
  });
}
