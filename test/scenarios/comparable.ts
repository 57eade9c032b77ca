import type { HistoryEvent } from './people.ts';

const instant = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g;

/**
 * A history without what two runs cannot share: instants, the case's number, the hash of the dossier, which holds both,
 * and in which order and bundles reports of mails came, which is up to the queue that they came through. Numbers of
 * events are those of the history as it is returned.
 */
export function comparable(history: readonly HistoryEvent[], caseId: string): unknown[] {
  const events: Record<string, unknown>[] = [];
  const at = new Map<number, Record<string, unknown>>();
  for (const { seq, ...event } of history) {
    const place = event.type === 'notices-delivered' ? firstOfReports(events) : events.length;
    const before = events[place];
    if (before?.['type'] === 'notices-delivered') bundle(before, event);
    else events.splice(place, 0, event);
    at.set(seq, before?.['type'] === 'notices-delivered' ? before : event);
  }
  const numberOf = (seq: string): number => events.indexOf(at.get(Number(seq)) ?? {}) + 1;
  return JSON.parse(
    JSON.stringify(events.map(inOrder))
      .replaceAll(/"noticesOf":(\d+)/g, (_, seq) => `"noticesOf":${numberOf(seq)}`)
      .replaceAll(new RegExp(`${caseId}\\.(\\d+)\\.`, 'g'), (_, seq) => `<case>.${numberOf(seq)}.`)
      .replaceAll(caseId, '<case>')
      .replaceAll(instant, '<instant>'),
  );
}

/** Where the reports of mails begin that are the last of these events: arrivals come first, then what bounced. */
function firstOfReports(events: readonly Record<string, unknown>[]): number {
  const others = events.findLastIndex(({ type }) => type !== 'notices-delivered' && type !== 'notice-bounced');
  return others + 1;
}

type Delivered = { to: string[] };

function bundle(before: Record<string, unknown>, { data }: Readonly<Record<string, unknown>>): void {
  const { to, ...rest } = before['data'] as Delivered;
  before['data'] = { ...rest, to: [...to, ...(data as Delivered).to] };
}

function inOrder(event: Record<string, unknown>): Record<string, unknown> {
  if (event['type'] === 'dossier-transmitted')
    return { ...event, data: { ...(event['data'] as object), hash: '<hash>' } };
  // Mails arrive in any order.
  if (event['type'] !== 'notices-delivered') return event;
  const { to, ...rest } = event['data'] as Delivered;
  return { ...event, data: { ...rest, to: to.toSorted() } };
}
