import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Language } from '#schemas/language.ts';
import { DataTable } from '#web/case/data-table.tsx';
import { DueText } from '#web/components/due-text.tsx';
import { Reader } from '#web/reader.ts';
import { formatDate } from '#words/dates.ts';

const now = '2026-11-26T12:00:00.000Z';
const languages = fc.constantFrom(...Language.options);
const zones = fc.constantFrom(
  'UTC',
  'Europe/Zurich',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Etc/GMT+12',
);
const days = fc
  .date({ min: new Date('2026-12-01'), max: new Date('2036-11-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const actions = {
  kind: 'table' as const,
  name: 'followUps',
  title: 'case.follow-ups',
  columns: [
    { field: 'owner', label: 'case.owner', as: 'party' as const },
    { field: 'dueAt', label: 'case.due', as: 'day' as const },
  ],
  none: 'case.follow-ups.none',
};

test('the day of an action is that day for every reader, on the page and in lists, and names no zone', () => {
  fc.assert(
    fc.property(languages, zones, days, (language, timeZone, dueAt) => {
      const [there, utc] = [timeZone, 'UTC'].map((zone) => {
        const reader = new Reader({ procedure: 'decision', language, timeZone: zone, now });
        const section = { ...actions, data: [{ owner: 'ILO', dueAt }] };
        return [String(DataTable({ reader, section })), String(DueText({ reader, at: dueAt }))];
      });
      expect(there).toEqual(utc);
      const [year, , day] = dueAt.split('-').map(Number);
      const text = there?.[1]?.replace(/<[^>]+>/g, '') ?? '';
      expect(text.match(/\d+/g)?.map(Number)).toEqual(expect.arrayContaining([day, year]));
      expect(text).toBe(formatDate(language, dueAt));
    }),
  );
});
