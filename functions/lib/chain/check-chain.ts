import type { EventEnvelope } from '#schemas/event.ts';
import { firstLink, linkAfter } from './link.ts';

/** An event as it was written, and the link that was written with it; none where a version without chains wrote it. */
export type ChainedEvent = { readonly event: EventEnvelope; readonly link?: string | undefined };

/** A case's events in their order, and what its own row says of them. */
export type Chain = {
  readonly caseId: string;
  readonly events: readonly ChainedEvent[];
  /** The number of its last event. */
  readonly seq: number;
  /** What its next event will follow. */
  readonly head?: string | undefined;
};

/** What is wrong with a history, and the number of the first event that it shows at. */
export type Finding = {
  readonly seq: number;
  readonly what: 'missing' | 'altered' | 'unlinked';
};

/**
 * Whether each event is the one that the next was written after, the last included. A history whose first events have no link
 * was begun before there were chains: the first link that there is holds those before as they were then.
 */
export function findingIn({ caseId, events, seq, head }: Chain): Finding | undefined {
  let link = firstLink(caseId);
  let isChained = false;
  for (const [index, { event, link: written }] of events.entries()) {
    if (event.seq !== index + 1) return { seq: index + 1, what: 'missing' };
    if (written === undefined && isChained) return { seq: event.seq, what: 'unlinked' };
    if (written !== undefined && written !== link) return { seq: Math.max(index, 1), what: 'altered' };
    isChained ||= written !== undefined;
    link = linkAfter(link, event);
  }
  if (events.length !== seq)
    return { seq: Math.min(events.length, seq) + 1, what: events.length < seq ? 'missing' : 'altered' };
  if (isChained !== (head !== undefined)) return { seq, what: 'unlinked' };
  return head === undefined || head === link ? undefined : { seq, what: 'altered' };
}

/** How many events were recorded before there were chains: nothing but the next link, if there is one, speaks for them. */
export const recordedBefore = (events: readonly ChainedEvent[]): number => {
  const first = events.findIndex(({ link }) => link !== undefined);
  return first === -1 ? events.length : first;
};
