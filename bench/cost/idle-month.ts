import type { Resources } from '#infra/rendered-machine.ts';
import { gb, gbSeconds, type Line, logBytes, logLines } from './bill.ts';
import type { Measured } from './measurement.ts';
import { assumed, type PriceList } from './price-list.ts';

/** Published decisions whose history lies in the table while nothing happens. */
export const keptDecisions = 1_000;

type Properties = Readonly<Record<string, unknown>>;

/** Resources that are paid for by the month, whatever happens. */
const monthly: Readonly<
  Record<string, { readonly price: string; readonly what: string; count?(properties: Properties): number }>
> = {
  'AWS::CloudWatch::Alarm': {
    price: 'alarmMonth',
    what: 'alarms',
    count: ({ Metrics }) => (Array.isArray(Metrics) ? Metrics.filter((metric) => 'MetricStat' in metric).length : 1),
  },
  'AWS::CloudWatch::Dashboard': { price: 'dashboardMonth', what: 'dashboards' },
  'AWS::Logs::MetricFilter': { price: 'customMetricMonth', what: 'metrics of our own' },
  'AWS::KMS::Key': { price: 'customerKeyMonth', what: 'customer managed keys' },
  'AWS::Route53::HostedZone': { price: 'hostedZoneMonth', what: 'hosted zones' },
};

/** Families that cost nothing while nobody uses them; what is stored and run is counted below. */
const freeWhileIdle =
  /^AWS::(IAM|Lambda|Logs::(LogGroup|ResourcePolicy)|Events|SQS|SNS|SES|DynamoDB|StepFunctions|ApiGatewayV2|CertificateManager|S3|SSM::Parameter|Budgets|Scheduler|CDK|CloudFormation|Route53::RecordSet)/;

/** What the template costs in a month in which nobody does anything. */
export function idleMonth(list: PriceList, resources: Resources, measured: Measured): Line[] {
  const all = Object.values(resources);
  const unknown = [...new Set(all.map(({ Type }) => Type))].filter(
    (type) => !(type in monthly) && !freeWhileIdle.test(type),
  );
  if (unknown.length > 0)
    throw new Error(`Nobody has said what ${unknown.join(', ')} costs while idle: add it to bench/cost/idle-month.ts`);
  const ofType = (type: string) => all.filter(({ Type }) => Type === type);
  const fixed = Object.entries(monthly).map(([type, { price, what, count = () => 1 }]) => ({
    what,
    amount: ofType(type).reduce((sum, { Properties }) => sum + count(Properties), 0),
    price,
  }));
  const polls = ofType('AWS::Lambda::EventSourceMapping').length * assumed(list, 'idlePollsPerQueueMonth');
  const runs = runsOf(all, assumed(list, 'hoursPerMonth'));
  const { startMs = 0, memoryMb = 0 } = measured.coldStarts['Dispatch'] ?? {};
  const stored = keptDecisions * (measured.procedures['decision-by-silence']?.counts.table.storedBytes ?? 0);
  return [
    ...fixed.filter(({ amount }) => amount > 0),
    { what: 'polls of idle queues', amount: polls, price: 'queueRequest' },
    { what: 'scheduled runs', amount: runs, price: 'lambdaRequest' },
    {
      what: 'GB-seconds of them, each started anew',
      amount: runs * gbSeconds(memoryMb, startMs + measured.scheduledMs),
      price: 'lambdaGbSecond',
    },
    { what: 'read units of them', amount: runs * 0.5, price: 'readUnit' },
    { what: 'traces of them', amount: runs, price: 'trace' },
    ...logLines(logBytes(list, { invocations: runs, transitions: 0, requests: 0 }), 12),
    { what: `GB of table with ${keptDecisions} published decisions`, amount: gb(stored), price: 'tableGbMonth' },
    { what: 'GB of their point-in-time recovery', amount: gb(stored), price: 'recoveryGbMonth' },
  ];
}

const runsOf = (all: readonly Resources[string][], hours: number): number =>
  all
    .filter(({ Type }) => Type === 'AWS::Events::Rule' || Type === 'AWS::Scheduler::Schedule')
    .map(({ Properties }) => Properties['ScheduleExpression'])
    .filter((expression) => typeof expression === 'string')
    .reduce((sum, expression) => sum + hours / hoursBetween(expression), 0);

const unitHours: Readonly<Record<string, number>> = { minute: 1 / 60, hour: 1, day: 24 };

/** `rate(5 minutes)`; of `cron(…)` those that run daily or hourly, as far as we use it. */
function hoursBetween(expression: string): number {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (count !== undefined) return Number(count) * (unitHours[unit] ?? 0);
  const [, minute = '', hour = ''] = /^cron\((\S+) (\S+) \* \* \? \*\)$/.exec(expression) ?? [];
  if (/^\d+$/.test(minute) && /^\d+$/.test(hour)) return 24;
  if (/^\d+$/.test(minute) && hour === '*') return 1;
  throw new Error(`How often '${expression}' runs is not known to bench/cost/idle-month.ts: add it`);
}
