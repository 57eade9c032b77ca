import type { PartyStatement } from '#workflows/procedure/party-statement.ts';
import { saidAtMeeting } from './meeting/said-at-meeting.ts';
import { type AnyEvent, isOfCirculation } from './recorded-event.ts';

/** The positions that parties take in an event; whoever lifts an objection has none from then on. */
export function statementsIn(event: AnyEvent): readonly PartyStatement[] {
  if (!isOfCirculation(event)) return [];
  const { type, data } = event;
  switch (type) {
    case 'position-stated':
    case 'late-position-recorded':
      return [{ party: data.party, position: data.position, version: data.version }];
    case 'objection-lifted':
      return [{ party: data.party, position: 'no-objection' }];
    case 'taken-at-meeting':
      return saidAtMeeting(data).map(({ party, position }) => ({ party, position, version: data.version }));
    default:
      return [];
  }
}
