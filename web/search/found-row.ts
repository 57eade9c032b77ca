import type { FoundEvent } from '#schemas/found-event.ts';
import { actorOf, sentenceOf } from '../case/event-words.ts';
import type { Reader } from '../reader.ts';
import { eventAddress } from './event-address.ts';

/** Columns of a file of what was found, in this order. */
export const foundColumns = [
  ...(['at', 'caseId', 'seq', 'procedure', 'title', 'type', 'says', 'by', 'words', 'address'] as const),
] as const;

/** What the page shows of an event, as a file has it. */
export function foundRow(
  anyReader: Reader,
  found: FoundEvent,
  publicUrl: string,
): Record<(typeof foundColumns)[number], string | number> {
  const { caseId, procedure, title, event, snippet } = found;
  const reader = anyReader.of(procedure);
  return {
    ...{ at: event.at, caseId, seq: event.seq, procedure, title, type: event.type },
    says: sentenceOf(reader, event),
    by: actorOf(reader, event.actor),
    words: snippet.map(({ text }) => text).join(''),
    address: `${publicUrl}${eventAddress(found)}`,
  };
}
