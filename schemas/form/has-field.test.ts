import { expect, it } from 'vitest';
import type { Fields } from './field.ts';
import { group } from './group.ts';
import { hasField } from './has-field.ts';
import { line } from './line.ts';
import { list } from './list.ts';
import { meeting } from './meeting.ts';
import { optional } from './optional.ts';

const name = () => line({ minimum: 1, maximum: 10 });

it.each<[string, Fields, boolean]>([
  ['beside others', { name: name(), meetingId: optional(meeting()) }, true],
  ['within a group', { plan: group({ meetingId: meeting() }) }, true],
  ['not at all', { name: name(), plan: group({ names: list(name(), { minimum: 0, maximum: 3 }) }) }, false],
])('a form has a field of a kind %s', (_, fields, has) => {
  expect(hasField(fields, ({ kind }) => kind === 'meeting' || kind === 'documents')).toBe(has);
});
