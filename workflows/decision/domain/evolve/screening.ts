import { assignee } from '#schemas/task.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { endsWithTurn, offerDeferral } from '#workflows/procedure/course.ts';
import { close } from '#workflows/procedure/tasks.ts';
import { desk } from '../committee.ts';
import type { Evolution } from '../evolution.ts';
import { open } from '../tasks.ts';
import { defers } from './defers.ts';

/** The secretariat serves: it checks and returns, and where it doubts that a matter can be dealt with here, it asks. */
export const screening: Evolution<'case-accepted' | 'ruling-asked' | 'case-admitted'> = {
  'case-accepted': ({ screening: _, ...state }, event) => close(state, event, endsWithTurn),

  'ruling-asked': (state, event) =>
    askToScreen(close({ ...state, screening: { ruledBy, rulingAskedAt: event.at } }, event, isScreening), event),

  'case-admitted': (state, event) => {
    const admitted: DecisionState = close(
      { ...state, screening: { ruledBy, admitted: true } },
      event,
      ({ kind }) => kind === 'rule',
    );
    return event.data.toDesk ? askToScreen(admitted, event) : admitted;
  },
};

const ruledBy = 'coordinator';
const isScreening = ({ kind }: { readonly kind: string }): boolean => kind === 'screen';

/** Asks whoever screening waits for: the desk, or the Coordinator for a ruling. */
export function askToScreen(state: DecisionState, event: { readonly seq: number; readonly at: string }): DecisionState {
  if (state.screening?.rulingAskedAt !== undefined) return open(state, event, 'rule', [assignee.role('coordinator')]);
  return open(state, event, 'screen', [desk], { choices: choicesOfDesk(state) });
}

/** What the desk was offered before the Coordinator ruled is taken as asking for the ruling (acts/screen.ts). */
function choicesOfDesk({ screening }: DecisionState): string[] {
  if (screening === undefined) return ['accept', 'return', 'decline'];
  return screening.admitted ? ['accept', 'return'] : ['accept', 'return', 'inadmissible'];
}

/** The same, with the offer to put the proposal to rest. */
export const askAgain = (state: DecisionState, event: { readonly seq: number; readonly at: string }): DecisionState =>
  offerDeferral(askToScreen(state, event), event, defers);
