import type { CirculationEvent } from '../recorded-event.ts';
import type { Statement } from '../rounds-record.ts';
import { saidAtMeeting } from './said-at-meeting.ts';

type Taken = Extract<CirculationEvent, { type: 'taken-at-meeting' }>['data'];

/** What a meeting's record has each member say, as statements of its round: recorded by the desk, at the instant of the meeting. */
export function recordedStatements(record: Taken, by: string): Statement[] {
  return saidAtMeeting(record).map((said) => ({
    ...{ ...said, version: record.version, at: record.at, by },
    ...{
      evidence: undefined,
      signatureFault: undefined,
      explanation: undefined,
      paragraphs: undefined,
      onBehalf: false,
      own: false,
      fate: 'stands' as const,
    },
  }));
}
