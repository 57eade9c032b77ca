import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { durationSeconds } from '#schemas/duration.ts';
import type { Meeting } from '#schemas/meeting.ts';
import { endOfDay } from '#schemas/zoned-time.ts';
import { tries } from '#test/support/search.ts';
import { type LeadTerms, planFor, receivedBy } from './meeting-plan.ts';

const sixWeeks = { leadTime: 'P42D', leadTimeUnit: 'civil-days', now: '2026-01-01T00:00:00.000Z' } as const;
const toTheSecond = { ...sixWeeks, leadTimeUnit: 'instants' } as const;

const meeting = (meetingId: string, at: string, timeZone = 'Europe/Zurich', state: Meeting['state'] = 'planned') => ({
  ...{ meetingId, at, timeZone, state },
  ...{ place: null, link: null, papersDueAt: null },
});
const march = meeting('b.1', '2027-03-15T09:00:00.000Z');
const june = meeting('b.2', '2027-06-14T08:00:00.000Z');

const planned = (received: string, meetings: readonly Meeting[], terms: LeadTerms & { now: string } = sixWeeks) => {
  const { meeting: found, missed } = planFor(received, meetings, terms);
  return [found?.meetingId, missed && [missed.meeting.meetingId, missed.by]];
};

describe('the meeting at which something can be taken', () => {
  it.each([
    ['the last second of the day six weeks before', '2027-02-01T22:59:59.999Z', ['b.1', undefined]],
    ['the first of the next day', '2027-02-01T23:00:00.000Z', ['b.2', ['b.1', 'P1D']]],
    ['a week later', '2027-02-08T12:00:00.000Z', ['b.2', ['b.1', 'P7D']]],
    ['a day, not an instant', '2027-02-01', ['b.1', undefined]],
    ['the day after it', '2027-02-02', ['b.2', ['b.1', 'P1D']]],
    ['too late for all', '2027-05-04', [undefined, ['b.2', 'P1D']]],
    ['after all', '2027-06-14T08:00:00.000Z', [undefined, undefined]],
  ])('by days of the calendar: received %s', (_, received, expected) => {
    expect(planned(received, [june, march])).toEqual(expected);
  });

  it.each([
    ['exactly six weeks before', '2027-02-01T09:00:00.000Z', ['b.1', undefined]],
    ['a millisecond later', '2027-02-01T09:00:00.001Z', ['b.2', ['b.1', 'PT1S']]],
    ['a day, an hour, a minute and a second later', '2027-02-02T10:01:01.000Z', ['b.2', ['b.1', 'P1DT1H1M1S']]],
    ['at any time of the day', '2027-02-01', ['b.2', ['b.1', 'PT14H']]],
    ['at any time of the day before', '2027-01-31', ['b.1', undefined]],
  ])('to the second: received %s', (_, received, expected) => {
    expect(planned(received, [june, march], toTheSecond)).toEqual(expected);
  });

  it('counts days by the clocks of the meeting, whether they are put forward meanwhile or not', () => {
    // 6:00 in Geneva, 1:00 in New York: both on 19 April.
    const inNewYork = meeting('b.3', '2027-04-19T04:30:00.000Z', 'America/New_York');
    expect(planned('2027-03-09T04:59:59.999Z', [inNewYork])).toEqual(['b.3', undefined]);
    expect(planned('2027-03-09T05:00:00.000Z', [inNewYork])).toEqual([undefined, ['b.3', 'P1D']]);
    expect(planned('2027-03-08T23:30:00.000Z', [meeting('b.4', inNewYork.at)])).toEqual([undefined, ['b.4', 'P1D']]);
  });

  it('is one that will be held: not one that was cancelled, nor one that is over', () => {
    const cancelled = meeting('b.1', march.at, march.timeZone, 'cancelled');
    expect(planned('2027-01-04', [cancelled, june])).toEqual(['b.2', undefined]);
    expect(planned('2027-01-04', [march, june], { ...sixWeeks, now: march.at })).toEqual(['b.2', undefined]);
  });

  it('is the first of two on one day, and of two at one instant that with the smaller id', () => {
    const afternoon = meeting('b.9', '2027-03-15T14:00:00.000Z');
    expect(planned('2027-01-04', [afternoon, march])).toEqual(['b.1', undefined]);
    expect(planned('2027-01-04', [meeting('b.5', march.at), march])).toEqual(['b.1', undefined]);
    expect(planned('2027-02-01T13:00:00.000Z', [afternoon, march], toTheSecond)).toEqual(['b.9', ['b.1', 'PT4H']]);
  });

  it('is the next one where the body asks for no time, also on its day', () => {
    const terms = { ...sixWeeks, leadTime: 'none' };
    expect(planned('2027-03-15T08:59:59.999Z', [march, june], terms)).toEqual(['b.1', undefined]);
    expect(planned('2027-03-15T09:00:00.000Z', [march, june], terms)).toEqual(['b.2', undefined]);
  });
});

it.each([
  [sixWeeks, '2027-02-01'],
  [toTheSecond, '2027-02-01T09:00:00.000Z'],
  [{ ...sixWeeks, leadTime: 'P2W' }, '2027-03-01'],
])('when something has to be there at the latest (%j): %s', (terms, latest) => {
  expect(receivedBy(march, terms)).toBe(latest);
});

const zones = [
  'UTC',
  'Europe/Zurich',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
];
const quarterMs = 900_000;
const firstMs = Date.parse('2027-01-01T00:00:00.000Z');
// Two years with a leap day between them; narrow enough that meetings share days and instants.
const calendarMs = fc.integer({ min: 0, max: 2 * 366 * 96 }).map((quarters) => firstMs + quarters * quarterMs);
const iso = (ms: number) => new Date(ms).toISOString();

/** Meetings as they were planned, then moved or cancelled. */
const calendars = fc
  .record({
    planned: fc.array(fc.record({ ms: calendarMs, zone: fc.constantFrom(...zones) }), { minLength: 1, maxLength: 6 }),
    twins: fc.array(fc.record({ of: fc.nat(), laterQuarters: fc.integer({ min: 0, max: 20 }) }), { maxLength: 2 }),
    moved: fc.array(fc.record({ which: fc.nat(), ms: calendarMs }), { maxLength: 2 }),
    cancelled: fc.array(fc.nat(), { maxLength: 2 }),
  })
  .map(({ planned, twins, moved, cancelled }) => {
    const first = planned[0] ?? { ms: firstMs, zone: 'UTC' };
    const all = [
      ...planned,
      ...twins.map(({ of, laterQuarters }) => {
        const { ms, zone } = planned[of % planned.length] ?? first;
        return { ms: ms + laterQuarters * quarterMs, zone };
      }),
    ].map(({ ms, zone }, index) => meeting(`b.${index}`, iso(ms), zone));
    for (const { which, ms } of moved) Object.assign(all[which % all.length] ?? {}, { at: iso(ms) });
    for (const which of cancelled) Object.assign(all[which % all.length] ?? {}, { state: 'cancelled' });
    return all;
  });

const situations = fc
  .record({
    meetings: calendars,
    days: fc.constantFrom(1, 7, 28, 42, 59),
    unit: fc.constantFrom('civil-days' as const, 'instants' as const),
    about: fc.nat(),
    offMs: fc.oneof(
      fc.integer({ min: -200, max: 200 }).map((quarters) => quarters * quarterMs),
      fc.constantFrom(-1, 0, 1, 999, 1000, 1001),
    ),
    agoMs: fc.constantFrom(0, 1, 40 * 86_400_000),
  })
  .map(({ meetings, days, unit, about, offMs, agoMs }) => {
    const near = meetings[about % meetings.length] ?? march;
    const receivedMs = Date.parse(near.at) - days * 86_400_000 + offMs;
    return { meetings, days, unit, received: iso(receivedMs), now: iso(receivedMs + agoMs) };
  });

/** By walking, where the planner counts: day after day over the calendar, or hour after hour. */
function isInTime(received: string, held: Meeting, days: number, unit: LeadTerms['leadTimeUnit']): boolean {
  if (unit === 'instants') {
    let at = Date.parse(received);
    for (let hour = 0; hour < days * 24; hour += 1) at += 3_600_000;
    return at <= Date.parse(held.at);
  }
  let [day, walked] = [wallDay(received, held.timeZone), 0];
  const last = wallDay(held.at, held.timeZone);
  for (; day < last && walked < days; walked += 1) day = tomorrow(day);
  return walked === days && day <= last;
}

const wallDay = (instant: string, timeZone: string): string =>
  new Date(instant).toLocaleDateString('en-CA', { timeZone });

function tomorrow(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  const [y, m, d] = date < length ? [year, month, date + 1] : month < 12 ? [year, month + 1, 1] : [year + 1, 1, 1];
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

test('the planner finds what walking the calendar finds, and by how much another was missed', () => {
  fc.assert(
    fc.property(situations, ({ meetings, days, unit, received, now }) => {
      const terms = { leadTime: `P${days}D`, leadTimeUnit: unit, now } as const;
      let [first, lastMissed]: (Meeting | undefined)[] = [];
      const inOrder = (one: Meeting, other: Meeting) => `${one.at} ${one.meetingId}` < `${other.at} ${other.meetingId}`;
      const ahead = meetings.filter(({ at, state }) => state !== 'cancelled' && at > now && at > received);
      for (const each of ahead) {
        if (isInTime(received, each, days, unit) && (first === undefined || inOrder(each, first))) first = each;
      }
      for (const each of ahead) {
        const isBefore = first === undefined || inOrder(each, first);
        if (isBefore && (lastMissed === undefined || inOrder(lastMissed, each))) lastMissed = each;
      }
      const found = planFor(received, meetings, terms);
      expect([found.meeting?.meetingId, found.missed?.meeting.meetingId]).toEqual([
        first?.meetingId,
        lastMissed?.meetingId,
      ]);
      if (found.missed === undefined) return;
      // So much earlier it would have been in time, and the least bit less earlier it would not.
      const { by, meeting: other } = found.missed;
      const [stepMs, sooner] =
        unit === 'instants'
          ? [1000, (ms: number) => iso(Date.parse(received) - ms)]
          : [86_400_000, (ms: number) => soonerByDays(received, ms / 86_400_000, other.timeZone)];
      const byMs = durationSeconds(by) * 1000;
      expect(isInTime(sooner(byMs), other, days, unit)).toBe(true);
      expect(isInTime(sooner(byMs - stepMs), other, days, unit)).toBe(false);
    }),
    { numRuns: tries(400) },
  );
});

/** Some time of the day that lies so many days before that of an instant. */
function soonerByDays(received: string, days: number, timeZone: string): string {
  const wanted = new Date(Date.parse(wallDay(received, timeZone)) - days * 86_400_000).toISOString().slice(0, 10);
  return iso(Date.parse(endOfDay(wanted, timeZone)) - 1);
}

test('what is there at the latest instant is in time, and a millisecond later it is not', () => {
  fc.assert(
    fc.property(situations, ({ meetings, days, unit }) => {
      for (const each of meetings) {
        const latest = receivedBy(each, { leadTime: `P${days}D`, leadTimeUnit: unit });
        const lastMs = unit === 'instants' ? Date.parse(latest) : Date.parse(endOfDay(latest, each.timeZone)) - 1;
        expect(isInTime(iso(lastMs), each, days, unit)).toBe(true);
        expect(isInTime(iso(lastMs + 1), each, days, unit)).toBe(false);
      }
    }),
    { numRuns: tries(100) },
  );
});
