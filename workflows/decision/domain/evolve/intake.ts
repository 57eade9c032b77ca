import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { endsWithTurn, offerDeferral, offerWithdrawal } from '#workflows/procedure/course.ts';
import { close } from '#workflows/procedure/tasks.ts';
import { desk } from '../committee.ts';
import type { Evolution } from '../evolution.ts';
import { open } from '../tasks.ts';
import { defers, withForm } from './course.ts';
import { entered } from './version.ts';

/** A proposal on the desk of the secretariat. */
export const intake: Evolution<'case-submitted' | 'case-accepted'> = {
  'case-submitted': (state, event) => {
    const { text, translations, form, proposer, documents, proposerServes } = event.data;
    const next = entered(withForm(state, form, documents), event, text, translations);
    const serving = proposerServes === undefined ? {} : { proposerServes };
    const submitted: DecisionState = { ...next, proposer, ...serving, at: 'submitted' };
    const cleared = close(submitted, event, () => true);
    const screened = open(cleared, event, 'screen', [desk]);
    return offerWithdrawal(offerDeferral(screened, event, defers), event);
  },

  'case-accepted': (state, event) => close(state, event, endsWithTurn),
};
