import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { daysAfter, daysBetween, GivenDate, yearsAfter } from './civil-date.ts';

it.each([
  ['2027-01-31', '2027-01-31'],
  ['2027-01-31T23:59:59Z', '2027-01-31'],
  ['2027-01-31T23:59:59.000Z', '2027-01-31'],
  // The day that was written, wherever it is another day already or still.
  ['2027-01-31T23:59:59-12:00', '2027-01-31'],
  ['2027-01-31T00:00:00+14:00', '2027-01-31'],
  ['2028-02-29', '2028-02-29'],
])('%s is the day %s', (written, day) => {
  expect(GivenDate.parse(written)).toBe(day);
});

it.each([
  '2027-02-30',
  '2027-02-29',
  '2027-13-01',
  '2027-02-30T12:00:00Z',
  '2027-1-31',
  '31.01.2027',
  '12027-01-31',
  '+012027-01-31',
  '2027-01-31T23:59:59',
  '2027-01-31 ',
  'soon',
  '',
  20270131,
  null,
])('%j is no day', (written) => {
  expect(GivenDate.safeParse(written).success).toBe(false);
});

test('a day is kept as it is, and the same whatever offset an instant on it is written with', () => {
  const day = fc.date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  const offset = fc.tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
  const two = (number: number) => String(number).padStart(2, '0');
  fc.assert(
    fc.property(day, offset, (date, [sign, hours, minutes]) => {
      const written = date.toISOString().slice(0, 10);
      expect(GivenDate.parse(written)).toBe(written);
      expect(GivenDate.parse(`${written}T23:59:59${sign}${two(hours)}:${two(minutes)}`)).toBe(written);
    }),
  );
});

it.each([
  ['2026-11-02', 10, '2036-11-02'],
  ['2028-02-29', 1, '2029-03-01'],
])('%s and %i years is %s', (day, years, later) => {
  expect(yearsAfter(day, years)).toBe(later);
});

it.each([
  ['2028-02-28', 1, '2028-02-29'],
  ['2028-02-28', 2, '2028-03-01'],
  ['2027-03-15', -42, '2027-02-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2027-03-28', 0, '2027-03-28'],
])('%s and %i days is %s, and back', (from, days, until) => {
  expect(daysAfter(from, days)).toBe(until);
  expect(daysBetween(from, until)).toBe(days);
});
