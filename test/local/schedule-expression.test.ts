import { describe, expect, it } from 'vitest';
import { readSchedule } from '#local/events/schedule-expression.ts';

const hourMs = 3_600_000;
const began = '2026-11-25T06:00:00.000Z'; // a Wednesday

/** The first runs of a schedule that began then. */
function runsOf(expression: string, count: number, shortestPeriodMs = 0, from = began): string[] {
  const { first, next } = readSchedule(expression, 'rule', shortestPeriodMs);
  const runs: string[] = [];
  for (let at = first(Date.parse(from)); at !== undefined && runs.length < count; at = next(at)) {
    runs.push(new Date(at).toISOString());
  }
  return runs.map((run) => run.replace(':00.000Z', ''));
}

describe('schedules', () => {
  it.each<[string, string[]]>([
    ['rate(5 minutes)', ['2026-11-25T06:05', '2026-11-25T06:10']],
    ['rate(1 day)', ['2026-11-26T06:00', '2026-11-27T06:00']],
    // Strictly after: a schedule that begins at its very instant waits for the next one.
    ['cron(0 6 * * ? *)', ['2026-11-26T06:00', '2026-11-27T06:00']],
    ['cron(0/15 * * * ? *)', ['2026-11-25T06:15', '2026-11-25T06:30', '2026-11-25T06:45', '2026-11-25T07:00']],
    ['cron(5,35 14 * * ? *)', ['2026-11-25T14:05', '2026-11-25T14:35', '2026-11-26T14:05']],
    ['cron(15 12 * * ? *)', ['2026-11-25T12:15', '2026-11-26T12:15']],
    ['cron(0 18 ? * MON-FRI *)', ['2026-11-25T18:00', '2026-11-26T18:00', '2026-11-27T18:00', '2026-11-30T18:00']],
    // 1 is Sunday there, and not Monday.
    ['cron(0 6 ? * 2 *)', ['2026-11-30T06:00', '2026-12-07T06:00']],
    ['cron(0 6 ? * 1,7 *)', ['2026-11-28T06:00', '2026-11-29T06:00']],
    ['cron(0 6 ? * mon *)', ['2026-11-30T06:00', '2026-12-07T06:00']],
    ['cron(0 8 1 * ? *)', ['2026-12-01T08:00', '2027-01-01T08:00', '2027-02-01T08:00']],
    ['cron(0 12 29 FEB ? *)', ['2028-02-29T12:00', '2032-02-29T12:00']],
    ['cron(0 10 15 6 ? 2027-2028)', ['2027-06-15T10:00', '2028-06-15T10:00']],
    ['cron(0 10 15 6 ? 2020)', []],
    ['cron(0 10 31 2 ? *)', []],
  ])('%s', (expression, expected) => {
    expect(runsOf(expression, expected.length || 1)).toEqual(expected);
  });

  it('run in UTC whatever the zone of the machine, and so do not know daylight saving', () => {
    expect(runsOf('cron(30 1 * * ? *)', 3, 0, '2026-10-24T00:00:00.000Z')).toEqual([
      '2026-10-24T01:30',
      '2026-10-25T01:30',
      '2026-10-26T01:30',
    ]);
  });

  it.each<[string, string, string | undefined]>([
    ['cron(0 6 * * ? *)', '2026-11-25T05:59:59.999Z', '2026-11-24T06:00:00.000Z'],
    ['cron(0 6 * * ? *)', '2026-11-25T06:00:00.000Z', '2026-11-25T06:00:00.000Z'],
    ['cron(0 6 * * ? *)', '2026-11-25T23:00:00.000Z', '2026-11-25T06:00:00.000Z'],
    ['cron(0 6 ? * MON *)', '2026-11-25T06:00:00.000Z', '2026-11-23T06:00:00.000Z'],
    ['cron(0 6 1 1 ? 2030)', '2026-11-25T06:00:00.000Z', undefined],
    ['rate(1 day)', '2026-11-25T06:00:00.000Z', undefined],
  ])('the last run of %s up to %s', (expression, upTo, expected) => {
    const last = readSchedule(expression, 'rule', 0).last(Date.parse(upTo));
    expect(last && new Date(last).toISOString()).toEqual(expected);
  });

  it('run no more often than they may, and an instant of the day is kept', () => {
    expect(runsOf('rate(5 minutes)', 2, 6 * hourMs)).toEqual(['2026-11-25T12:00', '2026-11-25T18:00']);
    expect(runsOf('cron(0 6 * * ? *)', 2, 6 * hourMs, '2026-11-25T03:00:00.000Z')).toEqual([
      '2026-11-25T06:00',
      '2026-11-26T06:00',
    ]);
    expect(runsOf('cron(0/5 * * * ? *)', 3, 6 * hourMs)).toEqual([
      '2026-11-25T06:05',
      '2026-11-25T12:05',
      '2026-11-25T18:05',
    ]);
  });

  it.each([
    ['cron(0 6 * * ?)', 'it has 5 fields and needs six'],
    ['cron(0 6 * * * *)', 'one of day of month and day of week has to be ?'],
    ['cron(0 6 ? * ? *)', 'one of day of month and day of week has to be ?'],
    ['cron(0 6 L * ? *)', "'L' as day of month is known to EventBridge, but not to the embedded edition"],
    ['cron(0 6 3W * ? *)', "'3W' as day of month is known to EventBridge"],
    ['cron(0 6 ? * 2#1 *)', "'2#1' as day of week is known to EventBridge"],
    ['cron(0 6 ? * 5L *)', "'5L' as day of week is known to EventBridge"],
    ['cron(0 6 ? * 0 *)', "'0' is no day of week"],
    ['cron(0 6 ? * 8 *)', "'8' is no day of week"],
    ['cron(? 6 * * ? *)', "'?' is no minutes"],
    ['cron(60 6 * * ? *)', 'cannot be used'],
    ['cron(0 24 * * ? *)', 'cannot be used'],
    ['cron(0 6 * 13 ? *)', 'cannot be used'],
    ['cron(0 6 ? * FRI-MON *)', 'cannot be used'],
    ['cron(0 6 * * ? 1969)', "'1969' is no year"],
    ['cron(0 6 * * ? 2200)', "'2200' is no year"],
    ['cron(@daily)', 'needs six'],
    ['rate(5 weeks)', 'rate 5 weeks is not known'],
    ['at(2026-11-25T06:00:00)', 'is not known to the embedded edition'],
  ])('%s is refused by name', (expression, why) => {
    expect(() => readSchedule(expression, 'rule', 0)).toThrow(`rule: `);
    expect(() => readSchedule(expression, 'rule', 0)).toThrow(why);
  });
});
