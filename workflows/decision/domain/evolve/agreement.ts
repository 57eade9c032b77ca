import type { PartyId } from '#schemas/ids.ts';
import { assignee } from '#schemas/task.ts';
import { askObjectors } from '#workflows/circulation/evolutions/positions.ts';
import { choicesOf } from '#workflows/decision/schemas/acts.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { endsWithTurn, offerDeferral } from '#workflows/procedure/course.ts';
import { close } from '#workflows/procedure/tasks.ts';
import { desk } from '../committee.ts';
import type { Evolution } from '../evolution.ts';
import type { RecordedEvent } from '../recorded-event.ts';
import { open } from '../tasks.ts';
import { defers } from './defers.ts';
import { entered } from './version.ts';

/** Facilitation, referral by the Committee, and the Secretary-General's reply (D1–D4). */
export const agreement: Evolution<
  | 'facilitation-started'
  | 'network-consulted'
  | 'advice-given'
  | 'text-revised'
  | 'agreement-not-reached'
  | 'referral-supported'
  | 'returned-to-facilitation'
  | 'matter-referred'
  | 'dossier-transmitted'
  | 'response-recorded'
> = {
  'facilitation-started': (state, event) => openFacilitation(state, event, event.data.heads),

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

  'text-revised': (state, event) => entered(state, event, event.data.text),

  'agreement-not-reached': (state, event) => {
    const next: DecisionState = { ...state, at: 'referral-pending', agreementFailedAt: event.at, referring: [] };
    const entitled = state.round?.entitled ?? [];
    return open(
      close(next, event, endsWithTurn),
      event,
      'refer',
      entitled.map((party) => `party:${party}` as const),
    );
  },

  'referral-supported': (state, event) => ({ ...state, referring: [...state.referring, event.data.party] }),

  'returned-to-facilitation': (state, event) => {
    const { agreementFailedAt, ...rest } = state;
    return openFacilitation(close({ ...rest, referring: [] }, event, endsWithTurn), event, event.data.heads);
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
      ['role:sg-office', desk],
    ),

  'response-recorded': (state, event) => {
    const { agreementFailedAt, referredAt, transmittedAt, ...rest } = state;
    const recorded = close({ ...rest, at: 'response-recorded' as const, referring: [] }, event, () => true);
    return event.data.text === undefined ? recorded : entered(recorded, event, event.data.text);
  },
};

/**
 * The Coordinator works for a way forward with the other heads of the Committee (D3): each of them is asked beside it, and
 * only the report that agreement was not reached is the Coordinator's own.
 */
function openFacilitation(
  state: DecisionState,
  event: RecordedEvent,
  heads: readonly PartyId[] | undefined,
): DecisionState {
  let next: DecisionState = { ...state, at: 'facilitation' };
  if (heads === undefined) next = open(next, event, 'facilitate', ['role:coordinator'], { choices: [...alone] });
  else {
    next = open({ ...next, facilitating: { heads: [...heads] } }, event, 'facilitate', ['role:coordinator']);
    for (const party of heads) {
      next = open(next, event, 'facilitate', [assignee.head(party)], { party, choices: [...shared] });
    }
  }
  next = offerDeferral(next, event, defers);
  return askObjectors(next, event);
}

const shared = choicesOf.facilitate.filter((choice) => choice !== 'report-failure');
/** What the Coordinator was offered before others were asked beside it. */
const alone = ['revise', 'consult', 'report-failure'] as const;
