import { expect, it } from 'vitest';
import { parsedRoster } from '#test/support/parsed-roster.ts';
import { sampleRoster } from '#test/support/sample-roster.ts';
import { Directory } from '#workflows/network/directory.ts';
import { changesIn, periodOf } from './domain/changes.ts';
import { noticeOf } from './notice.ts';
import type { Changes } from './schemas/changes.ts';

const roster = parsedRoster(sampleRoster);
const whoMayLeave = (until?: string) => {
  const changed = structuredClone(roster);
  for (const body of changed.bodies)
    if (body.id === 'executive-committee')
      for (const member of body.members)
        if ('party' in member && member.party === 'WHO' && until !== undefined) member.until = until;
  return new Directory(changed);
};

const text = { version: 1, title: 'Changes', text: 'As every year.', language: 'en' as const, hash: 'ab'.repeat(32) };
const noticeWith = (changes: Changes) =>
  noticeOf([
    {
      seq: 1,
      at: '2026-01-05T09:00:00.000Z',
      actor: { system: 'clock' },
      type: 'case-submitted',
      data: {
        form: { year: 2026, title: 'Changes', text: 'As every year.', language: 'en' },
        proposer: { person: 'secretariat@example.org' },
        text,
        changes,
      },
    },
  ]);

/** @terms 29 — The notice of a year lists who joined the Committee and who left it in the calendar year before. */
it('names who joined in the year before, and who represented them', () => {
  const changes = changesIn(whoMayLeave(), periodOf(2023));
  expect(changes).toMatchObject({ since: '2022-01-01', until: '2023-01-01', left: [] });
  expect(changes.joined).toEqual([
    { party: 'WHO', name: 'World Health Organization', on: '2022-01-01', representatives: ['WHO principal'] },
  ]);
  expect(changes.members).toHaveLength(9);
  expect(noticeWith(changes)).toContain('WHO, member from 2022-01-01:');
});

it('names who left with the day on which they were no member any more, in one notice alone', () => {
  const network = whoMayLeave('2025-01-01');
  expect(changesIn(network, periodOf(2025)).left).toEqual([]);
  const { left, members } = changesIn(network, periodOf(2026));
  expect(left).toMatchObject([{ party: 'WHO', on: '2025-01-01', representatives: ['WHO principal'] }]);
  expect(members).toHaveLength(8);
});

it('says so where nothing has changed', () => {
  const changes = changesIn(whoMayLeave(), periodOf(2021));
  expect([...changes.joined, ...changes.left]).toEqual([]);
  expect(noticeWith(changes)).toContain('The membership did not change in this period.');
});
