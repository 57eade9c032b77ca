import type { Known } from '#workflows/procedure/case-facts.ts';
import { isRoundOver } from '../is-round-over.ts';
import type { RoundEvent } from '../letters.ts';
import type { MeetingRecord } from '../schemas/meeting.ts';
import type { Circulating } from '../schemas/state.ts';
import { absentFrom } from './said-at-meeting.ts';

/** What mails may say of the meeting at which a text is taken. @param state the case after the event */
export function meetingFacts(state: Circulating): Known {
  if (state.round?.method !== 'meeting') return {};
  const { sitting, round } = state;
  const isOver = isRoundOver(state);
  return {
    meetingAt: sitting?.at,
    notTabled: sitting === undefined && !isOver ? 'yes' : undefined,
    offAgenda: sitting === undefined && !isOver ? 'never' : undefined,
    ...(sitting?.taken === undefined ? {} : recordFacts(sitting.taken, round.entitled)),
    correctUntilAt: sitting?.taken?.correctUntil,
  };
}

/** What only this event says. */
export function meetingEventFacts(event: RoundEvent): Known {
  switch (event.type) {
    case 'case-retabled':
      return { meetingWasAt: event.data.was, reason: event.data.reason };
    case 'case-untabled':
      return { meetingWasAt: event.data.at, offAgenda: event.data.why, reason: event.data.reason };
    case 'meeting-record-repudiated':
      return { party: event.data.party, reason: event.data.reason };
    default:
      return {};
  }
}

export const recordFacts = (record: MeetingRecord, members: readonly string[]): Known => ({
  present: record.present,
  absent: absentFrom(record, members),
  stoodAside: record.stoodAside.map(({ party, reason }) => `${party}: ${reason}`),
  objectedAtMeeting: record.objections.map(({ party, reason }) => `${party}: ${reason}`),
  recusedAtMeeting: record.recused,
  remarks: record.remarks,
});
