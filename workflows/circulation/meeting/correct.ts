import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { RoundHearing } from '../acts/round-hearing.ts';
import type { Circulating } from '../schemas/state.ts';
import { roundOf, type Setup } from '../setup.ts';
import { concludeMeeting } from './conclude-meeting.ts';

/**
 * A member says of the record of a meeting that it is right, or that it is not: then the desk records anew. When all members have confirmed,
 * nobody is left who could correct it.
 */
export function correct<S extends Circulating>(
  setup: Setup<S>,
  { act, task, proceedings }: RoundHearing<S, 'confirm'>,
): void {
  const party = task.party ?? '';
  const { meetingId = '' } = proceedings.state.sitting ?? {};
  if (act.choice === 'repudiate') {
    if (act.reason === undefined) throw new DomainError('correction-needs-reason', { field: 'reason' });
    proceedings.record({ type: 'meeting-record-repudiated', data: { meetingId, party, reason: act.reason } });
    return;
  }
  proceedings.record({ type: 'meeting-record-confirmed', data: { meetingId, party } });
  const confirmed = proceedings.state.sitting?.taken?.confirmed ?? [];
  const isWhole = roundOf(proceedings.state).entitled.every((member) => confirmed.includes(member));
  if (isWhole) concludeMeeting(setup, proceedings, { system: 'rules' });
}

/** Whether what is to be confirmed is the record of a meeting, and not a position that the desk entered. */
export const isCorrecting = ({ sitting }: Pick<Circulating, 'sitting'>): boolean => sitting?.taken !== undefined;
