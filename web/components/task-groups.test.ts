import { expect, it } from 'vitest';
import { urgencyOf } from './task-groups.ts';

const now = '2026-03-02T23:30:00.000Z';

it.each([
  ['an instant that has come', now, 'UTC', 'overdue'],
  ['an instant that has not', '2026-03-02T23:30:00.001Z', 'UTC', 'week'],
  ['the last instant of a week', '2026-03-09T23:30:00.000Z', 'UTC', 'week'],
  ['an instant after it', '2026-03-09T23:30:00.001Z', 'UTC', 'later'],
  ['a day that still is, where the reader is', '2026-03-02', 'UTC', 'week'],
  ['a day that is over, where the reader is', '2026-03-02', 'Asia/Kathmandu', 'overdue'],
  ['a day before', '2026-03-01', 'America/New_York', 'overdue'],
  ['a day in a week', '2026-03-09', 'UTC', 'week'],
  ['a later day', '2026-03-10', 'UTC', 'later'],
  ['no deadline', null, 'UTC', 'undated'],
])('%s is %s in %s: %s', (_, dueAt, timeZone, urgency) => {
  expect(urgencyOf({ dueAt }, { now, timeZone })).toBe(urgency);
});
