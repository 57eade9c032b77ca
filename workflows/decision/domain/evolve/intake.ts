import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { offerWithdrawal } from '#workflows/procedure/course.ts';
import { close } from '#workflows/procedure/tasks.ts';
import type { Evolution } from '../evolution.ts';
import { withForm } from './course.ts';
import { askAgain } from './screening.ts';
import { entered } from './version.ts';

/** A proposal on the desk of the secretariat. */
export const intake: Evolution<'case-submitted'> = {
  'case-submitted': ({ screening: _, ...state }, event) => {
    const { text, translations, titles, form, proposer, documents, proposerServes, ruledBy } = event.data;
    const next = entered(withForm(state, form, documents), event, text, { translations, titles });
    const serving = proposerServes === undefined ? {} : { proposerServes };
    const screening = ruledBy === undefined ? {} : { screening: { ruledBy } };
    const submitted: DecisionState = { ...next, proposer, ...serving, ...screening, at: 'submitted' };
    return offerWithdrawal(
      askAgain(
        close(submitted, event, () => true),
        event,
      ),
      event,
    );
  },
};
