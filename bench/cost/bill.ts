import { assumed, type PriceList, usdOf } from './price-list.ts';

/** So much of something that has a price. */
export interface Line {
  readonly what: string;
  readonly amount: number;
  readonly price: string;
}

export interface PricedLine extends Line {
  readonly usd: number;
}

export const bill = (list: PriceList, lines: readonly Line[]): PricedLine[] =>
  lines.map((line) => ({ ...line, usd: line.amount * usdOf(list, line.price) }));

export const sumOf = (lines: readonly PricedLine[]): number => lines.reduce((sum, { usd }) => sum + usd, 0);

/** The sum of a month, with what every account has free taken off: for an account that does nothing else. */
export const sumBeyondFree = (list: PriceList, lines: readonly PricedLine[]): number =>
  lines.reduce((sum, { amount, price }) => {
    const free = list.prices[price]?.freePerMonth ?? 0;
    return sum + Math.max(0, amount - free) * usdOf(list, price);
  }, 0);

export const gb = (bytes: number): number => bytes / 2 ** 30;

/** How the price of a function's run is made: memory that it is given, times how long it runs, its start included. */
export const gbSeconds = (memoryMb: number, ms: number): number => (memoryMb / 1024) * (ms / 1000);

/** Logs are paid when they are taken in and as long as they are kept. */
export const logLines = (bytes: number, monthsKept: number): Line[] => [
  { what: 'logs taken in', amount: gb(bytes), price: 'logGb' },
  { what: `logs kept ${monthsKept} months`, amount: gb(bytes) * monthsKept, price: 'logGbMonth' },
];

export const logBytes = (
  list: PriceList,
  { invocations, transitions, requests }: Readonly<Record<'invocations' | 'transitions' | 'requests', number>>,
): number =>
  invocations * assumed(list, 'logBytesPerInvocation') +
  transitions * assumed(list, 'logBytesPerTransition') +
  requests * assumed(list, 'logBytesPerRequest');
