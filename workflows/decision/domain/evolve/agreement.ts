import { isBlocking } from '#schemas/position.ts';
import type { StatedPosition } from '#workflows/circulation/schemas/state.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { Evolution } from '../evolution.ts';
import type { RecordedEvent } from '../recorded-event.ts';
import { close, open } from '../tasks.ts';

/** Consensus or not; then facilitation, referral by the Committee, and the Secretary-General's reply (D1–D4). */
export const agreement: Evolution<
  | 'consensus-reached'
  | 'consensus-not-reached'
  | 'facilitation-started'
  | 'network-consulted'
  | 'advice-given'
  | 'text-revised'
  | 'objection-lifted'
  | 'objection-maintained'
  | 'agreement-not-reached'
  | 'referral-supported'
  | 'returned-to-facilitation'
  | 'matter-referred'
  | 'dossier-transmitted'
  | 'response-recorded'
> = {
  'consensus-reached': (state, event) => close(confirmAll(endRound(state, event), 'consensus'), event, () => true),

  'consensus-not-reached': (state, event) =>
    close(confirmAll(endRound(state, event), 'no-consensus'), event, (task) => !outlivesRound(task.kind, state, event)),

  'facilitation-started': (state, event) => openFacilitation(state, event),

  'network-consulted': (state, event) => {
    const consulted = [...new Set([...state.consulted, ...event.data.parties])];
    return event.data.parties.reduce<DecisionState>(
      (next, party) => open(next, event, 'advise', [`party:${party}`], { party }),
      {
        ...close(state, event, (task) => task.kind === 'advise' && event.data.parties.includes(task.party ?? '')),
        consulted,
      },
    );
  },

  'advice-given': (state, event) =>
    close(state, event, (task) => task.kind === 'advise' && task.party === event.data.party),

  'text-revised': (state, event) => withText(state, event, event.data.text),

  'objection-lifted': (state, event) => {
    const { party } = event.data;
    const { reason, unconfirmed, replaces, ...stated } = state.positions[party] as StatedPosition;
    const lifted: StatedPosition = { ...stated, position: 'no-objection', at: event.at };
    const next = { ...state, positions: { ...state.positions, [party]: lifted } };
    return close(next, event, (task) => ['lift', 'confirm'].includes(task.kind) && task.party === party);
  },

  'objection-maintained': (state) => state,

  'agreement-not-reached': (state, event) => {
    const next: DecisionState = { ...state, at: 'referral-pending', agreementFailedAt: event.at, referring: [] };
    const entitled = state.round?.entitled ?? [];
    return open(
      close(next, event, (task) => task.kind !== 'withdraw'),
      event,
      'refer',
      entitled.map((party) => `party:${party}` as const),
    );
  },

  'referral-supported': (state, event) => ({ ...state, referring: [...state.referring, event.data.party] }),

  'returned-to-facilitation': (state, event) => {
    const { agreementFailedAt, ...rest } = state;
    return openFacilitation(
      close({ ...rest, referring: [] }, event, (task) => task.kind !== 'withdraw'),
      event,
    );
  },

  'matter-referred': (state, event) =>
    open(
      close({ ...state, at: 'referred', referredAt: event.at }, event, () => true),
      event,
      'transmit',
      ['role:coordinator'],
    ),

  'dossier-transmitted': (state, event) =>
    open(
      close({ ...state, transmittedAt: event.at }, event, () => true),
      event,
      'respond',
      ['role:sg-office', 'role:secretariat'],
    ),

  'response-recorded': (state, event) => {
    const { agreementFailedAt, referredAt, transmittedAt, ...rest } = state;
    const recorded = close({ ...rest, at: 'response-recorded' as const, referring: [] }, event, () => true);
    return event.data.text === undefined ? recorded : withText(recorded, event, event.data.text);
  },
};

function openFacilitation(state: DecisionState, event: RecordedEvent): DecisionState {
  let next: DecisionState = { ...state, at: 'facilitation' };
  next = open(next, event, 'facilitate', ['role:coordinator']);
  next = open(next, event, 'defer', ['role:secretariat', 'role:coordinator']);
  for (const [party, stated] of Object.entries(state.positions)) {
    if (isBlocking(stated.position)) next = open(next, event, 'lift', [`party:${party}`], { party });
  }
  return next;
}

function withText(
  state: DecisionState,
  event: RecordedEvent,
  text: { version: number; title: string; hash: string; language: DecisionState['language'] },
): DecisionState {
  const { version, title, hash, language } = text;
  return {
    ...state,
    title,
    texts: [...state.texts, { version, title, hash, languages: [language], enteredBy: event.seq }],
  };
}

/** Whoever may still correct what was entered for it, because the round ended before its instant, keeps that task. */
function outlivesRound(kind: string, { round }: DecisionState, event: RecordedEvent): boolean {
  const instantCome = round?.expiresAt !== undefined && event.at >= round.expiresAt;
  return kind === 'withdraw' || (kind === 'confirm' && !instantCome);
}

const endRound = (state: DecisionState, event: RecordedEvent): DecisionState =>
  state.round === undefined ? state : { ...state, round: { ...state.round, endedAt: event.at } };

/** The round is over and with it the time to repudiate: what was counted stays counted. */
function confirmAll(state: DecisionState, at: 'consensus' | 'no-consensus'): DecisionState {
  const instantCome = state.round?.expiresAt !== undefined && (state.round.endedAt ?? '') >= state.round.expiresAt;
  const positions = Object.entries(state.positions).map(([party, stated]) => {
    const { unconfirmed, replaces, ...confirmed } = stated;
    return [party, instantCome ? confirmed : stated];
  });
  return { ...state, at, positions: Object.fromEntries(positions) };
}
