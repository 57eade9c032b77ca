import type { ToldEvent } from '#schemas/sections/viewed-case.ts';

/** An event as it is read, and the numbers of those that it also stands for. */
export type Entry = ToldEvent & { readonly standsFor: readonly number[] };

/**
 * The history for reading: reports of delivered notices that follow one another are one entry, as a circulation to
 * thirty mailboxes would otherwise bury what people did. The JSON of the case keeps each event apart.
 */
export function condensed(history: readonly ToldEvent[]): Entry[] {
  const entries: Entry[] = [];
  for (const event of history) {
    const last = entries.at(-1);
    const before = deliveredTo(last);
    const now = deliveredTo(event);
    if (last === undefined || before === undefined || now === undefined) entries.push({ ...event, standsFor: [] });
    else
      entries[entries.length - 1] = {
        ...deliveredAsWell(event, before, now),
        standsFor: [...last.standsFor, last.seq],
      };
  }
  return entries;
}

const deliveredTo = (event: ToldEvent | undefined): readonly string[] | undefined =>
  event?.told.mails?.fate === 'delivered' ? event.told.mails.to : undefined;

function deliveredAsWell(event: ToldEvent, before: readonly string[], now: readonly string[]): ToldEvent {
  const { says, ...told } = event.told;
  const to = [...before, ...now];
  return {
    ...event,
    told: {
      ...told,
      says: { ...says, params: { ...says.params, count: to.length, people: to } },
      mails: { fate: 'delivered', to },
    },
  };
}
