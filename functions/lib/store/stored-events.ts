import { EventEnvelope } from '#schemas/event.ts';
import { lifted } from '#workflows/procedure/upcasters.ts';
import type { Item } from '../aws/dynamodb.ts';
import { asWritten } from '../chain/as-written.ts';
import type { ChainedEvent } from '../chain/check-chain.ts';
import { subjectOfId } from '../subject-of.ts';
import { text } from './codec.ts';

/** Events of a case as they were written, each with its link. */
export const chainedEvents = (items: readonly Item[]): ChainedEvent[] =>
  items.map((item) => ({ event: asWritten(JSON.parse(text(item, 'event'))), link: item['link']?.S }));

/** The same with their data as they are written today, whichever version of the program wrote them. */
export async function eventsOfToday(caseId: string, chained: readonly ChainedEvent[]): Promise<EventEnvelope[]> {
  if (chained.length === 0) return [];
  const { upcasters } = await subjectOfId(caseId);
  return chained.map(({ event: written }) => {
    const { version, ...event } = lifted(upcasters, EventEnvelope.parse(written));
    return event;
  });
}
