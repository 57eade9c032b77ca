import { addDuration } from '#schemas/duration.ts';
import type { RoundEvent } from './letters.ts';
import type { Circulating } from './schemas/state.ts';

/** What becomes of the deadline in the calendars of those who are told: it is this one now, or it holds no more. */
export type DeadlineFacts = { readonly deadlineSetAt?: string; readonly deadlineGoneAt?: string | undefined };

/** What the clock's own events do to it. */
export function clockFacts(event: RoundEvent): DeadlineFacts {
  switch (event.type) {
    case 'clock-started':
    case 'clock-resumed':
      return { deadlineSetAt: event.data.expiresAt };
    case 'clock-stopped':
      return { deadlineGoneAt: addDuration(event.data.stoppedAt, event.data.remaining) };
    default:
      return {};
  }
}

/** The instant at which the round would have ended, had it not ended with this very event. */
export function deadlineCutShort({ at }: { readonly at: string }, { round }: Circulating): string | undefined {
  if (round?.expiresAt === undefined || round.expiresAt <= at || (round.endedAt ?? at) !== at) return undefined;
  return round.expiresAt;
}
