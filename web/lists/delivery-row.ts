import type { Delivery } from '#schemas/deliveries.ts';
import { eventPath } from '#schemas/event-anchor.ts';
import { sentenceOf } from '../case/event-words.ts';
import type { Reader } from '../reader.ts';

/** Columns of a file of what became of mails, in this order. */
export const deliveryColumns = [
  ...(['at', 'caseId', 'event', 'procedure', 'title', 'says', 'fate', 'state', 'to', 'reasons', 'address'] as const),
] as const;

type Row = Record<(typeof deliveryColumns)[number], string | number | readonly string[]>;

/** What the page shows of the mails about an event, a line for each that became the same. */
export function deliveryRows(
  anyReader: Reader,
  { caseId, procedure, title, event, mails }: Delivery,
  publicUrl: string,
): Row[] {
  const reader = anyReader.of(procedure);
  return mails.map(({ fate, to, reasons }) => ({
    ...{ at: event.at, caseId, event: event.seq, procedure, title },
    says: sentenceOf(reader, event),
    ...{ fate, state: reader.say(`case.mails.state.${fate}`), to, reasons },
    address: `${publicUrl}${eventPath(`/cases/${caseId}`, event.seq)}`,
  }));
}
