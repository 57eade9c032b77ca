import type { DocumentRef } from '#schemas/document.ts';
import { courseEvolutions, offerWithdrawal } from '#workflows/procedure/course.ts';
import type { DecisionForm } from '../../schemas/form.ts';
import type { DecisionState } from '../../schemas/state.ts';
import type { StoredForm } from '../../schemas/stored-form.ts';
import { staysOpen } from '../ends-with-turn.ts';
import { defers } from './defers.ts';
import { askAgain } from './screening.ts';

/** A draft, a return to the proposer, a rest, or an end without decision. */
const usual = courseEvolutions<DecisionState, typeof StoredForm>({
  situations: {
    draft: 'draft',
    returned: 'returned',
    deferred: 'deferred',
    withdrawn: 'withdrawn',
    closed: 'closed-without-decision',
  },
  defers,
  stays: staysOpen,
  withForm,
  askAgain: (state, event) => (state.at === 'submitted' ? askAgain(state, event) : state),
});

export const course: typeof usual = {
  ...usual,
  /** By the Committee's own agreement it rests in the midst of facilitation, where it goes on; the proposer may still withdraw. */
  'case-deferred': (state, event) =>
    usual['case-deferred'](
      state.at === 'consensus' ? offerWithdrawal({ ...state, at: 'facilitation' }, event) : state,
      event,
    ),
};

export function withForm(
  state: DecisionState,
  form: DecisionForm,
  documents: readonly DocumentRef[] | undefined,
): DecisionState {
  const { circulateFor, circulateUntil, meetingId, matter, documents: former, ...rest } = state;
  // A text for a meeting has no clock.
  const isClocked = form.method !== 'meeting';
  return {
    ...rest,
    title: form.title,
    language: form.language,
    method: form.method,
    ...(form.circulateFor === undefined || !isClocked ? {} : { circulateFor: form.circulateFor }),
    ...(form.circulateUntil === undefined || !isClocked ? {} : { circulateUntil: form.circulateUntil }),
    ...(form.meetingId === undefined || isClocked ? {} : { meetingId: form.meetingId }),
    ...(form.matter === undefined ? {} : { matter: form.matter }),
    ...(documents === undefined ? {} : { documents: [...documents] }),
    followUps: (form.followUps ?? []).map((followUp) => ({ ...followUp })),
  };
}
