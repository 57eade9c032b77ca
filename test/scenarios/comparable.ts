import type { HistoryEvent } from './people.ts';

const instant = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g;

/**
 * A history without what two runs cannot share: instants, the case's number, the hash of the dossier, which holds both,
 * and how reports of delivery were bundled, which is up to the queue that they came through. Numbers of events are those
 * of the history as it is returned.
 */
export function comparable(history: readonly HistoryEvent[], caseId: string): unknown[] {
  const events: Record<string, unknown>[] = [];
  const numberOf = new Map<number, number>();
  for (const { seq, ...event } of history) {
    const before = events.at(-1);
    if (event.type === 'notices-delivered' && before?.['type'] === event.type) bundle(before, event);
    else events.push(event);
    numberOf.set(seq, events.length);
  }
  return JSON.parse(
    JSON.stringify(events.map(inOrder))
      .replaceAll(/"noticesOf":(\d+)/g, (_, seq) => `"noticesOf":${numberOf.get(Number(seq))}`)
      .replaceAll(new RegExp(`${caseId}\\.(\\d+)\\.`, 'g'), (_, seq) => `<case>.${numberOf.get(Number(seq))}.`)
      .replaceAll(caseId, '<case>')
      .replaceAll(instant, '<instant>'),
  );
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
