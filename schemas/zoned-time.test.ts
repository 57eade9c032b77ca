import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { tries } from '#test/support/search.ts';
import { endOfDay, instantsAt } from './zoned-time.ts';

describe('the instants of a local time', () => {
  it.each([
    ['2027-01-31T18:00', 'Europe/Zurich', ['2027-01-31T17:00:00.000Z']],
    ['2027-07-31T18:00', 'Europe/Zurich', ['2027-07-31T16:00:00.000Z']],
    ['2027-01-31T18:00', 'Asia/Kathmandu', ['2027-01-31T12:15:00.000Z']],
    ['2027-01-31T18:00', 'Asia/Kolkata', ['2027-01-31T12:30:00.000Z']],
    ['2027-01-31T18:00', 'Pacific/Kiritimati', ['2027-01-31T04:00:00.000Z']],
    ['2027-01-31T18:00', 'Etc/GMT+12', ['2027-02-01T06:00:00.000Z']],
    ['2027-01-31T18:00:30.500', 'UTC', ['2027-01-31T18:00:30.500Z']],
    // Put forward from 02:00 to 03:00, put back from 03:00 to 02:00.
    ['2027-03-28T02:30', 'Europe/Zurich', []],
    ['2027-10-31T02:30', 'Europe/Zurich', ['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z']],
    // Half an hour.
    ['2027-10-03T02:15', 'Australia/Lord_Howe', []],
    ['2027-04-04T01:45', 'Australia/Lord_Howe', ['2027-04-03T14:45:00.000Z', '2027-04-03T15:15:00.000Z']],
    // A whole day that Samoa left out.
    ['2011-12-30T12:00', 'Pacific/Apia', []],
  ])('%s in %s', (local, zone, instants) => {
    expect(instantsAt(local, zone)).toEqual(instants);
  });
});

describe('the end of a day', () => {
  it.each([
    ['2027-01-31', 'Europe/Zurich', '2027-01-31T23:00:00.000Z'],
    ['2027-03-28', 'Europe/Zurich', '2027-03-28T22:00:00.000Z'],
    ['2027-12-31', 'Pacific/Kiritimati', '2027-12-31T10:00:00.000Z'],
    ['2027-01-31', 'Etc/GMT+12', '2027-02-01T12:00:00.000Z'],
    ['2028-02-28', 'UTC', '2028-02-29T00:00:00.000Z'],
    // Put forward at midnight: the next day begins at 01:00.
    ['2027-04-24', 'Africa/Cairo', '2027-04-24T22:00:00.000Z'],
    ['2027-04-29', 'Africa/Cairo', '2027-04-29T22:00:00.000Z'],
    ['2011-12-29', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('%s in %s', (day, zone, instant) => {
    expect(endOfDay(day, zone)).toBe(instant);
  });
});

const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** What a wall calendar and clock there show. */
const shown = (instant: string, timeZone: string): string => {
  const options = { timeZone, dateStyle: 'short', timeStyle: 'medium' } as const;
  return new Intl.DateTimeFormat('sv', options).format(new Date(instant)).replace(' ', 'T');
};

test('in every zone, an instant is among those that its clocks show', () => {
  fc.assert(
    fc.property(zones, days, fc.integer({ min: 0, max: 86_399 }), (zone, day, second) => {
      const instant = new Date(Date.parse(day) + second * 1000).toISOString();
      expect(instantsAt(shown(instant, zone), zone)).toContain(instant);
    }),
    { numRuns: tries(2_000) },
  );
});

test('in every zone, it is still the day just before its end, and no longer at it', () => {
  fc.assert(
    fc.property(zones, days, (zone, day) => {
      const end = endOfDay(day, zone);
      const before = new Date(Date.parse(end) - 1000).toISOString();
      expect(shown(before, zone) <= `${day}T23:59:59`).toBe(true);
      expect(shown(end, zone).slice(0, 10) > day).toBe(true);
    }),
    { numRuns: tries(2_000) },
  );
});
