import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { Surroundings } from '#workflows/procedure/surroundings.ts';
import { circulate } from '../circulate.ts';
import type { Circulating } from '../schemas/state.ts';
import { type RoundProceedings, roundOf, type Setup } from '../setup.ts';
import type { MeetingHearing } from './meeting-hearing.ts';
import { type MeetingOfBody, meetingToTakeAt, noticeOfRound } from './meetings-ahead.ts';

/** The desk puts a text on the agenda of a meeting. One of another body than the text went to has it sent to that body's members. */
export const table =
  <S extends Circulating>(setup: Setup<S>) =>
  ({ act, proceedings, surroundings }: MeetingHearing<S, 'table'>): void => {
    const { state, at: now } = proceedings;
    const round = roundOf(state);
    const meeting = meetingToTakeAt(setup.meetings, surroundings, act.meetingId, {
      now,
      noticeOf: noticeOfRound(round, now),
    });
    proceedings.record({ type: 'case-tabled', data: tabled(meeting) });
    if (meeting.body !== round.body) circulate(setup, proceedings, surroundings.network);
  };

/**
 * Puts a text that is about to go round on the agenda of the meeting that its form asks for. Where that meeting is no more, or comes too soon
 * by now, nothing is tabled: the desk is asked for another (evolutions/round.ts).
 */
export function tableAsAsked<S extends Circulating>(
  setup: Setup<S>,
  proceedings: RoundProceedings<S>,
  surroundings: Pick<Surroundings<unknown>, 'meetings' | 'network'>,
): void {
  const { state, at } = proceedings;
  if (state.method !== 'meeting' || state.meetingId === undefined) return;
  const method = surroundings.network.methodOf(setup.body, 'meeting', at);
  if (method === undefined) return;
  try {
    const noticeOf = () => ({ minimumPeriod: method.minimumPeriod, since: at });
    const meeting = meetingToTakeAt(setup.meetings, surroundings, state.meetingId, { now: at, noticeOf });
    proceedings.record({ type: 'case-tabled', data: tabled(meeting) });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}

/** Refuses a proposal for a meeting that there is not, or that comes too soon. */
export function checkMeeting<S extends Circulating>(
  { body, meetings }: Setup<S>,
  { method, meetingId }: Pick<Circulating, 'method' | 'meetingId'>,
  surroundings: Pick<Surroundings<unknown>, 'meetings' | 'network'>,
  at: string,
): void {
  const inForce = method === 'meeting' ? surroundings.network.methodOf(body, method, at) : undefined;
  if (inForce === undefined || meetingId === undefined) return;
  const noticeOf = () => ({ minimumPeriod: inForce.minimumPeriod, since: at });
  meetingToTakeAt(meetings, surroundings, meetingId, { now: at, noticeOf });
}

const tabled = ({ meetingId, body, at, timeZone }: MeetingOfBody) => ({ meetingId, body, at, timeZone });
