import type { PartyId } from '#schemas/ids.ts';
import { assignee } from '#schemas/task.ts';
import { askObjectors } from '#workflows/circulation/evolutions/positions.ts';
import { choicesOf } from '#workflows/decision/schemas/acts.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { offerDeferral } from '#workflows/procedure/course.ts';
import { close } from '#workflows/procedure/tasks.ts';
import type { Evolution } from '../evolution.ts';
import type { RecordedEvent } from '../recorded-event.ts';
import { committeeOf } from '../rules/committee-at-work.ts';
import { open } from '../tasks.ts';
import { defers } from './defers.ts';
import { letAsk, tried } from './finding.ts';
import { entered } from './version.ts';
import { withFacilitating } from './with-facilitating.ts';

/** The work for a way forward, and the advice that is asked for it (D3). */
export const facilitation: Evolution<'facilitation-started' | 'network-consulted' | 'advice-given' | 'text-revised'> = {
  'facilitation-started': (state, event) => openFacilitation(state, event),

  'network-consulted': (before, event) => {
    const state = tried(before, 'consultation');
    const consulted = [...new Set([...state.consulted, ...event.data.parties])];
    // A member of the Committee has its position to state a concern in.
    const choicesFor = (party: PartyId) => {
      if (event.data.version === undefined) return ['advise'];
      return committeeOf(state).includes(party) ? ['advice'] : ['advice', 'mandate-concern'];
    };
    return event.data.parties.reduce<DecisionState>(
      (next, party) => open(next, event, 'advise', [`party:${party}`], { party, choices: choicesFor(party) }),
      {
        ...close(state, event, (task) => task.kind === 'advise' && event.data.parties.includes(task.party ?? '')),
        consulted,
      },
    );
  },

  'advice-given': (state, event) =>
    event.data.version === undefined
      ? close(state, event, (task) => task.kind === 'advise' && task.party === event.data.party)
      : state,

  'text-revised': (state, event) => entered(withoutWayForward(tried(state, 'revision')), event, event.data.text),
};

type FacilitationBegins = Extract<RecordedEvent, { type: 'facilitation-started' | 'returned-to-facilitation' }>;

/**
 * The Coordinator works for a way forward with the other heads of the Committee (D3): each of them is asked beside it, and
 * only the report that agreement was not reached is the Coordinator's own.
 */
export function openFacilitation(state: DecisionState, event: FacilitationBegins): DecisionState {
  const { heads, members } = event.data;
  let next: DecisionState = { ...state, at: 'facilitation' };
  if (heads === undefined) next = open(next, event, 'facilitate', ['role:coordinator'], { choices: [...alone] });
  else {
    const theirs = members === undefined ? {} : { members };
    const facilitating = { heads, ...theirs, tried: state.facilitating?.tried ?? [] };
    next = open({ ...next, facilitating }, event, 'facilitate', ['role:coordinator']);
    for (const party of heads) {
      next = open(next, event, 'facilitate', [assignee.head(party)], { party, choices: [...shared] });
    }
    next = letAsk(next, event);
  }
  next = offerDeferral(next, event, defers);
  return askObjectors(next, event);
}

const shared = choicesOf.facilitate.filter((choice) => choice !== 'report-failure');
/** What the Coordinator was offered before others were asked beside it. */
const alone = ['revise', 'consult', 'report-failure'] as const;

/** A new text takes the place of a way forward that was proposed. */
const withoutWayForward = (state: DecisionState): DecisionState =>
  withFacilitating(state, ({ wayForward, ...others }) => others);
