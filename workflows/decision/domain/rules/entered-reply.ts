import type { EnteredReply } from '#workflows/decision/schemas/reply.ts';
import type { RecordedEvent } from '../recorded-event.ts';

/** The reply that the secretariat entered last. */
export function enteredReply(history: readonly RecordedEvent[]): EnteredReply {
  const entered = history.findLast((event) => event.type === 'response-entered');
  if (entered === undefined) throw new Error('No reply was entered');
  const { dueAt: _, ...reply } = entered.data;
  return reply;
}
