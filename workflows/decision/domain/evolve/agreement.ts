import { assignee } from '#schemas/task.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { close } from '#workflows/procedure/tasks.ts';
import { endsWithTurn } from '../ends-with-turn.ts';
import type { Evolution } from '../evolution.ts';
import type { RecordedEvent } from '../recorded-event.ts';
import { committeeOf } from '../rules/committee-at-work.ts';
import { open } from '../tasks.ts';
import { openFacilitation } from './facilitation.ts';
import { askForReply } from './reply.ts';
import { without } from './without.ts';

/** What follows when agreement was not reached: referral by the Committee (D4). */
export const agreement: Evolution<
  | 'agreement-not-reached'
  | 'referral-circulated'
  | 'referral-supported'
  | 'referral-opposed'
  | 'returned-to-facilitation'
  | 'matter-referred'
  | 'dossier-transmitted'
> = {
  'agreement-not-reached': (state, event) => {
    const failed: DecisionState = { ...state, at: 'referral-pending', agreementFailedAt: event.at, referring: [] };
    const next = close(failed, event, endsWithTurn);
    const { dueAt } = event.data;
    if (dueAt !== undefined) return askToRefer(next, event, dueAt);
    return open(next, event, 'refer', committeeOf(state).map(assignee.party));
  },

  'referral-circulated': (state, event) =>
    askToRefer(
      close(state, event, ({ kind }) => kind === 'refer'),
      event,
      event.data.dueAt,
    ),

  'referral-supported': (state, { data: { party } }) => ({
    ...state,
    referring: [...without(party, state.referring), party],
    ...(state.referral && { referral: { ...state.referral, otherwise: without(party, state.referral.otherwise) } }),
  }),

  'referral-opposed': (state, { data: { party } }) => ({
    ...state,
    referring: without(party, state.referring),
    ...(state.referral && {
      referral: { ...state.referral, otherwise: [...without(party, state.referral.otherwise), party] },
    }),
  }),

  'returned-to-facilitation': (state, event) => {
    const { agreementFailedAt, referral, ...rest } = state;
    return openFacilitation(close({ ...rest, referring: [] }, event, endsWithTurn), event);
  },

  'matter-referred': ({ referral, ...state }, event) =>
    open(
      close<DecisionState>({ ...state, at: 'referred', referredAt: event.at }, event, () => true),
      event,
      'transmit',
      ['role:coordinator'],
    ),

  'dossier-transmitted': (state, event) =>
    askForReply(
      close({ ...state, transmittedAt: event.at }, event, () => true),
      event,
    ),
};

/** Each member of the Committee is asked until the instant at which the matter goes. */
function askToRefer(state: DecisionState, event: RecordedEvent, dueAt: string): DecisionState {
  const asked: DecisionState = { ...state, referral: { since: event.at, dueAt, otherwise: [] } };
  return committeeOf(state).reduce<DecisionState>(
    (next, party) => open(next, event, 'refer', [`party:${party}`], { party, dueAt }),
    asked,
  );
}
