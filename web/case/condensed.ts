import type { EventView } from '#schemas/api.ts';

/**
 * The history for reading: reports of delivered notices that follow one another are one entry, as a circulation to
 * thirty mailboxes would otherwise bury what people did. The JSON of the case keeps each event apart.
 */
export function condensed(history: readonly EventView[]): EventView[] {
  const entries: EventView[] = [];
  for (const event of history) {
    const last = entries.at(-1);
    if (last !== undefined && isDelivery(last) && isDelivery(event)) {
      const to = [...peopleOf(last), ...peopleOf(event)];
      entries[entries.length - 1] = { ...event, data: { ...event.data, to } };
    } else entries.push(event);
  }
  return entries;
}

const isDelivery = (event: EventView): boolean => event.type === 'notices-delivered';
const peopleOf = ({ data }: EventView): unknown[] => (Array.isArray(data['to']) ? data['to'] : []);
