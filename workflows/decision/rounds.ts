import { type RoundRecord, roundsIn } from '#workflows/circulation/rounds-record.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';

/** What ends a decision in the middle of a round, too. */
const endings: ReadonlySet<RecordedEvent['type']> = new Set(['case-withdrawn', 'case-closed']);

/** All rounds of a decision. */
export const roundsOf = (events: readonly RecordedEvent[]): RoundRecord[] => roundsIn(events, endings);
