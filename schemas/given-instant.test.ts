import { expect, it } from 'vitest';
import { GivenInstant } from './given-instant.ts';

it.each([
  ['2027-03-01T12:30:00Z', '2027-03-01T12:30:00.000Z'],
  ['2027-03-01T12:30:00.5Z', '2027-03-01T12:30:00.500Z'],
  ['2027-03-01T18:00:00+05:30', '2027-03-01T12:30:00.000Z'],
  ['2027-03-01T00:30:00-12:00', '2027-03-01T12:30:00.000Z'],
  ['2027-03-01T13:30[Europe/Zurich]', '2027-03-01T12:30:00.000Z'],
  ['2027-07-01T14:30:15[Europe/Zurich]', '2027-07-01T12:30:15.000Z'],
  ['2027-03-01T18:15[Asia/Kathmandu]', '2027-03-01T12:30:00.000Z'],
  // Shown twice: the later.
  ['2027-10-31T02:30[Europe/Zurich]', '2027-10-31T01:30:00.000Z'],
])('%s is %s', (written, instant) => {
  expect(GivenInstant.parse(written)).toBe(instant);
});

it.each([
  ['2027-03-01T12:30:00', 'not-an-instant'],
  ['2027-03-01', 'not-an-instant'],
  ['2027-02-30T12:30:00Z', 'not-an-instant'],
  ['2027-02-30T12:30[UTC]', 'not-an-instant'],
  ['2027-03-01T24:30[UTC]', 'not-an-instant'],
  ['2027-03-01T12:30[Mars/Olympus]', 'not-an-instant'],
  ['12027-03-01T12:30:00Z', 'not-an-instant'],
  ['+012027-03-01T12:30:00Z', 'not-an-instant'],
  ['9999-12-31T23:59:59-12:00', 'not-an-instant'],
  ['9999-12-31T23:59[Etc/GMT+12]', 'not-an-instant'],
  ['2027-03-28T02:30[Europe/Zurich]', 'skipped-time'],
  ['tomorrow', 'not-an-instant'],
])('%s is refused as %s', (written, rule) => {
  expect(GivenInstant.safeParse(written).error?.issues).toMatchObject([{ params: { rule } }]);
});
