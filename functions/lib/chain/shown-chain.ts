import { isDeepStrictEqual } from 'node:util';
import type { EventEnvelope } from '#schemas/event.ts';
import type { Chain } from './check-chain.ts';

/** The beginning of a chain as far as all of it is a reader's; `head` is what the event after it was written with. */
export type ShownChain = Chain & { readonly isWhole: boolean };

/**
 * A link is a hash of all before it: whoever had those after an event that is not theirs could try what it says. So a reader has the events
 * before the first that is kept from them, in whole or in part.
 * @param history all events, as they are read today
 * @param shown what of them is the reader's
 */
export function shownChain(
  { caseId, events, seq, head }: Chain,
  history: readonly EventEnvelope[],
  shown: readonly EventEnvelope[],
): ShownChain {
  const kept = history.findIndex((event, index) => !isDeepStrictEqual(event, shown[index]));
  if (kept === -1) return { caseId, events, seq, head, isWhole: true };
  const own = events.slice(0, kept);
  const isChained = own.some(({ link }) => link !== undefined);
  return { caseId, events: own, seq: kept, head: isChained ? events[kept]?.link : undefined, isWhole: false };
}
