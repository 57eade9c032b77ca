import { expect, test } from 'vitest';
import { bill, sumOf } from './bill.ts';
import { idleMonth } from './idle-month.ts';
import { readMeasurement } from './measurement.ts';
import { readPrices } from './price-list.ts';

const prices = readPrices();
const measured = readMeasurement();
const month = (...resources: { Type: string; Properties?: Record<string, unknown> }[]) =>
  idleMonth(
    prices,
    Object.fromEntries(resources.map(({ Type, Properties = {} }, index) => [`R${index}`, { Type, Properties }])),
    measured,
  );
const amountOf = (lines: ReturnType<typeof month>, what: string) => lines.find((line) => line.what === what)?.amount;
const rule = (ScheduleExpression: string) => ({ Type: 'AWS::Events::Rule', Properties: { ScheduleExpression } });

test('schedules run as often as they say', () => {
  const runs = (expression: string) => amountOf(month(rule(expression)), 'scheduled runs');
  expect(runs('rate(5 minutes)')).toBeCloseTo(8_760);
  expect(runs('rate(1 day)')).toBeCloseTo(730 / 24);
  expect(runs('cron(0 6 * * ? *)')).toBeCloseTo(730 / 24);
  expect(() => runs('cron(0 6 ? * MON *)')).toThrow('is not known');
});

test('what is paid by the month is counted, several metrics of one alarm each', () => {
  const metrics = { Metrics: [{ MetricStat: {} }, { MetricStat: {} }, { Expression: 'm1 + m2' }] };
  const lines = month({ Type: 'AWS::CloudWatch::Alarm' }, { Type: 'AWS::CloudWatch::Alarm', Properties: metrics });
  expect(amountOf(lines, 'alarms')).toBe(3);
  expect(sumOf(bill(prices, lines))).toBeGreaterThan(0.3);
});

test('a resource of which nobody has said what it costs is named', () => {
  expect(() => month({ Type: 'AWS::RDS::DBInstance' })).toThrow('AWS::RDS::DBInstance');
});
