import { close, proposerOf } from '#workflows/procedure/tasks.ts';
import type { ConceptNoteState, Situation } from '../../schemas/state.ts';
import type { Evolution } from '../evolution.ts';
import { desk } from '../fund.ts';
import { endsWithTurn, open } from '../tasks.ts';

/** What the Steering Committee has before it, and comes to. */
export const committee: Evolution<
  'note-tabled' | 'conclusion-asked' | 'concluded' | 'note-deferred' | 'determination-sent'
> = {
  // It goes round until the day of the meeting is over: members state their positions before it or at it.
  'note-tabled': (state, event) => {
    const { target, until: circulateUntil } = event.data;
    return { ...close(state, event, ({ kind }) => kind === 'table'), target, circulateUntil };
  },

  'conclusion-asked': (state, event) => open(state, event, 'conclude', [desk]),

  concluded: (state, event) => {
    const { as, programmeDueAt, target, taken, reason } = event.data;
    const because = reason === undefined ? {} : { concludedBecause: reason };
    const due = programmeDueAt === undefined ? {} : { programmeDueAt };
    const again = target === undefined ? {} : { target };
    const endorsed = as === 'pipeline' || as === 'develop' ? { endorsedAt: event.at } : {};
    const next: ConceptNoteState = {
      ...state,
      at: leadsTo[as],
      concluded: as,
      ...because,
      ...endorsed,
      ...due,
      ...again,
      ...(taken && withTaken(state, { ...taken, as, at: event.at })),
    };
    // A letter that was owed before is taken up by the one about this; whoever is refused has nothing left to withdraw.
    const ended = close(next, event, ({ kind }) => kind !== 'withdraw' || as === 'not-endorse');
    return goesOn(open(ended, event, 'determination', [desk]), event);
  },

  'note-deferred': (state, event) => {
    const { target, taken } = event.data;
    const kept = taken && withTaken(state, { ...taken, as: 'no-consensus', at: event.at });
    const deferred: ConceptNoteState = { ...state, at: 'deferred', target, ...kept };
    return open(close(deferred, event, endsWithTurn), event, 'table', [desk]);
  },

  'determination-sent': (state, event) => {
    const sent = close(state, event, ({ kind }) => kind === 'determination');
    if (state.concluded !== 'not-endorse') return sent;
    const outcome = { kind: 'not-endorsed', at: event.at } as const;
    return { ...close(sent, event, () => true), outcome, registeredAt: event.at };
  },
};

type KeptTaken = NonNullable<ConceptNoteState['taken']>[number];

const withTaken = ({ taken = [] }: ConceptNoteState, next: KeptTaken): Pick<ConceptNoteState, 'taken'> => ({
  taken: [...taken, next],
});

const leadsTo = {
  pipeline: 'pipeline',
  develop: 'joint-programme-development',
  defer: 'deferred',
  'not-endorse': 'not-endorsed',
} as const satisfies Record<string, Situation>;

/** Whom the note is with, beside the unit that writes the letter. */
function goesOn(state: ConceptNoteState, event: { readonly seq: number; readonly at: string }): ConceptNoteState {
  switch (state.at) {
    case 'pipeline':
      return open(state, event, 'call', [desk]);
    case 'joint-programme-development': {
      const due = state.programmeDueAt === undefined ? {} : { dueAt: state.programmeDueAt };
      return open(state, event, 'develop', proposerOf(state), due);
    }
    case 'deferred':
      return open(state, event, 'table', [desk]);
    default:
      return state;
  }
}
