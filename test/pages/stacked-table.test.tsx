import { expect, test } from 'vitest';
import { DataTable } from '#web/case/data-table.tsx';
import { Reader } from '#web/reader.ts';

const section = {
  kind: 'table' as const,
  name: 'followUps',
  title: 'case.follow-ups',
  columns: [
    { field: 'action', label: 'case.action', as: 'text' as const },
    { field: 'owner', label: 'case.owner', as: 'party' as const },
    { field: 'doneAt', label: 'case.done', as: 'instant' as const, none: 'case.not-done' },
  ],
  data: [{ action: 'انشروه', owner: 'ILO', doneAt: null }],
};

const reader = new Reader({ procedure: 'decision', language: 'en', timeZone: 'UTC', now: '2026-11-26T12:00:00.000Z' });

test('each value carries what its column is called, for where the columns are not shown', () => {
  const shown = String(DataTable({ reader, section }));
  const heads = [...shown.matchAll(/<th scope="col">(.*?)<\/th>/g)].map(([, name]) => name);
  const labels = [...shown.matchAll(/<td data-label="(.*?)"/g)].map(([, name]) => name);
  expect(heads).toHaveLength(3);
  expect(labels).toEqual(heads);
});

test('what somebody wrote turns within its cell, and leaves the label where it is', () => {
  expect(String(DataTable({ reader, section }))).toMatch(/<td data-label="[^"]+"><div class="words" dir="auto">انشروه/);
});
