import type { CirculationEvent } from '../recorded-event.ts';
import type { Statement } from '../rounds-record.ts';
import { positionsIn } from './conclude-meeting.ts';

type Taken = Extract<CirculationEvent, { type: 'taken-at-meeting' }>['data'];

/** What a meeting's record has each member say, as statements of its round: recorded by the desk, at the instant of the meeting. */
export function recordedStatements(record: Taken, by: string): Statement[] {
  const reasons = new Map([...record.stoodAside, ...record.objections].map(({ party, reason }) => [party, reason]));
  return Object.entries(positionsIn(record)).map(([party, position]) => ({
    ...{ party, position, version: record.version, at: record.at, by },
    ...{ reason: reasons.get(party), explanation: undefined, onBehalf: false, own: false, fate: 'stands' as const },
  }));
}
