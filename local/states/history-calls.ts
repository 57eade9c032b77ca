import type { HistoryEvent } from '../engine/history-event.ts';
import type { Journal } from '../journal/journal.ts';
import type { Executor } from './executor.ts';
import { historyPrefix } from './keys.ts';
import { readPageToken, writePageToken } from './page-token.ts';

export interface HistoryRequest {
  readonly executionArn: string;
  readonly maxResults?: number;
  readonly reverseOrder?: boolean;
  readonly includeExecutionData?: boolean;
  readonly nextToken?: string;
}

/** GetExecutionHistory. A page may end within the events of one transition: they are stored together. */
export function createHistoryCalls(journal: Journal, executor: Executor) {
  async function getExecutionHistory(request: HistoryRequest) {
    const { executionArn, reverseOrder = false, includeExecutionData = true, nextToken } = request;
    const given = includeExecutionData ? apiEvent : (event: HistoryEvent) => apiEvent(withoutData(event));
    executor.read(executionArn);
    const limit = request.maxResults || 100;
    const { after, taken } = readPageToken(nextToken);
    const events: ReturnType<typeof apiEvent>[] = [];
    let skip = taken;
    let last = after;
    const range = { reverse: reverseOrder, ...(after === null ? {} : { after }) };
    for (const { key, value } of journal.range(historyPrefix(executionArn), range)) {
      const stored = value as readonly HistoryEvent[];
      const ordered = (reverseOrder ? stored.toReversed() : stored).slice(skip);
      const room = limit - events.length;
      if (room === 0) return { events, nextToken: writePageToken({ after: last, taken: 0 }) };
      events.push(...ordered.slice(0, room).map(given));
      if (ordered.length > room) return { events, nextToken: writePageToken({ after: last, taken: skip + room }) };
      skip = 0;
      last = key;
    }
    return { events };
  }
  return { getExecutionHistory };
}

const apiEvent = ({ id, previousEventId, type, atMs, detailsKey, details }: HistoryEvent) => ({
  timestamp: new Date(atMs),
  type,
  id,
  previousEventId,
  ...(detailsKey === undefined ? {} : { [detailsKey]: details }),
});

/** Members that are execution data: what states were given, and what they gave (API reference, GetExecutionHistory). */
const dataMembers = new Set(['input', 'inputDetails', 'output', 'outputDetails', 'parameters']);

const withoutData = ({ details, ...event }: HistoryEvent): HistoryEvent => ({
  ...event,
  ...(details && { details: Object.fromEntries(Object.entries(details).filter(([name]) => !dataMembers.has(name))) }),
});
