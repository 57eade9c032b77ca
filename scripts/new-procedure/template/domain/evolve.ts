import { courseEvolutions, offerDeferral, offerWithdrawal } from '#workflows/procedure/course.ts';
import type { Evolutions } from '#workflows/procedure/evolutions.ts';
import { platformEvolutions } from '#workflows/procedure/platform-evolutions.ts';
import { close, opener } from '#workflows/procedure/tasks.ts';
import { withVersion } from '#workflows/texts/next-version.ts';
import { choicesOf } from '../schemas/acts.ts';
import type { sampleNoteEvents } from '../schemas/events.ts';
import type { SampleNoteForm } from '../schemas/form.ts';
import type { SampleNoteState } from '../schemas/state.ts';
import type { StoredForm } from '../schemas/stored-form.ts';
import { desk } from './desk.ts';

const open = opener(choicesOf);

const course = courseEvolutions<SampleNoteState, typeof StoredForm>({
  situations: { draft: 'draft', returned: 'returned', deferred: 'deferred', withdrawn: 'withdrawn', closed: 'closed' },
  defers: [desk],
  withForm,
  askAgain,
});

/** How each event changes a case. */
export const evolutions: Evolutions<SampleNoteState, typeof sampleNoteEvents> = {
  ...platformEvolutions<SampleNoteState>(),
  ...course,

  'case-submitted': (state, event) => {
    const { form, proposer, text } = event.data;
    const entered: SampleNoteState = { ...withVersion(withForm(state, form), event, text), proposer, at: 'submitted' };
    const cleared = close(entered, event, () => true);
    return offerWithdrawal(askAgain(cleared, event), event);
  },

  'case-accepted': (state, event) => ({
    ...close(state, event, () => true),
    at: 'accepted',
    outcome: { kind: 'accepted', at: event.at, version: event.data.version },
    registeredAt: event.at,
  }),
};

function withForm(state: SampleNoteState, { title, language }: SampleNoteForm): SampleNoteState {
  return { ...state, title, language };
}

/** What a submitted case waits for. */
function askAgain(state: SampleNoteState, event: { readonly seq: number; readonly at: string }): SampleNoteState {
  if (state.at !== 'submitted') return state;
  return offerDeferral(open(state, event, 'review', [desk]), event, [desk]);
}
