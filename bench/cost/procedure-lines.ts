import { gb, gbSeconds, type Line, logBytes, logLines } from './bill.ts';
import type { Measured } from './measurement.ts';
import { assumed, type PriceList } from './price-list.ts';

/** Months that what a case leaves is paid for in its price. */
const monthsKept = 12;

/** What one procedure is billed for. Where a count depends on luck, the dearer case: every function starts anew each time. */
export function procedureLines(
  list: PriceList,
  { counts, durations }: Measured['procedures'][string],
  cold: Measured['coldStarts'],
): Line[] {
  const { transitions, invocations, httpRequests, table, mails, mailKb, queueMessages, answerKb } = counts;
  const runs = Object.values(invocations).reduce((sum, count) => sum + count, 0);
  const billedMs = (name: string): number =>
    (durations[name]?.totalMs ?? 0) + (invocations[name] ?? 0) * (cold[name]?.startMs ?? 0);
  const computing = Object.keys(invocations).reduce(
    (sum, name) => sum + gbSeconds(cold[name]?.memoryMb ?? 0, billedMs(name)),
    0,
  );
  const logged = logBytes(list, { invocations: runs, transitions: transitions.length, requests: httpRequests });
  return [
    { what: 'state transitions', amount: transitions.length, price: 'stateTransition' },
    { what: 'mails', amount: mails, price: 'mail' },
    { what: 'GB of mails', amount: gb(mailKb * 1024), price: 'mailGb' },
    { what: 'invocations of functions', amount: runs, price: 'lambdaRequest' },
    { what: 'GB-seconds of functions, each started anew', amount: computing, price: 'lambdaGbSecond' },
    { what: 'write units', amount: table.writeUnits, price: 'writeUnit' },
    {
      what: 'read units, the roster read at each invocation',
      amount: table.readUnits + runs * table.rosterReadUnits,
      price: 'readUnit',
    },
    {
      what: `GB-months of table, ${monthsKept} months`,
      amount: gb(table.storedBytes) * monthsKept,
      price: 'tableGbMonth',
    },
    {
      what: `GB-months of recovery, ${monthsKept} months`,
      amount: gb(table.storedBytes) * monthsKept,
      price: 'recoveryGbMonth',
    },
    { what: 'HTTP requests', amount: httpRequests, price: 'httpRequest' },
    { what: 'GB to browsers', amount: gb(answerKb * 1024), price: 'transferGb' },
    {
      what: 'requests to queues',
      amount: queueMessages * assumed(list, 'queueRequestsPerMessage'),
      price: 'queueRequest',
    },
    { what: 'events of SES on the bus (sent, delivered)', amount: 2 * mails, price: 'busEvent' },
    { what: 'traces, one for each invocation', amount: runs, price: 'trace' },
    ...logLines(logged, monthsKept),
  ];
}
