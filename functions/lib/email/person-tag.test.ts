import { expect, it } from 'vitest';
import { personOfTag, personTag } from './person-tag.ts';

it.each([
  'ilo@example.org',
  'o_neil+un@example.org',
  "o'neil@sub.example.org",
  'a_40_b@example.org',
  '=#!@x-y.example',
])('%s fits into a tag and comes back', (address) => {
  expect(personTag(address)).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(personOfTag(personTag(address))).toBe(address);
});

it('a tag that was written before is read as it was', () => {
  expect(personOfTag('ilo_at_example.org')).toBe('ilo@example.org');
  expect(personOfTag('ilo_40_example.org')).toBe('ilo@example.org');
});
