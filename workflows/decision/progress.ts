import type { Step } from '#schemas/sections/progress.ts';
import type { DecisionState, Situation } from '#workflows/decision/schemas/state.ts';
import { stepsOf as stepsOnWay } from '#workflows/procedure/progress.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';

/** Each state's step on the way; `facilitation` and `referral` are ways round, shown only where a case took them. */
const stepOf: Readonly<Partial<Record<Situation, string>>> = {
  draft: 'case.step.submission',
  submitted: 'case.step.submission',
  returned: 'case.step.submission',
  circulated: 'case.step.circulation',
  consensus: 'case.step.decision',
  'no-consensus': 'case.step.facilitation',
  facilitation: 'case.step.facilitation',
  'referral-pending': 'case.step.referral',
  referred: 'case.step.referral',
  'response-recorded': 'case.step.referral',
  adopted: 'case.step.decision',
  published: 'case.step.publication',
  'in-follow-up': 'case.step.follow-up',
  implemented: 'case.step.follow-up',
};

const visitedBy: Readonly<Record<string, readonly RecordedEvent['type'][]>> = {
  'case.step.submission': ['case-drafted', 'case-submitted'],
  'case.step.circulation': ['round-circulated'],
  'case.step.facilitation': ['facilitation-started'],
  'case.step.referral': ['agreement-not-reached'],
  'case.step.decision': ['decision-adopted'],
  'case.step.publication': ['decision-published'],
  'case.step.follow-up': ['follow-up-assigned'],
};

type Standing = Pick<DecisionState, 'at'> & { readonly followUps: readonly unknown[] };

/** The way of a decision as it is drawn. */
export function stepsOf({ at, followUps }: Standing, history: readonly Pick<RecordedEvent, 'type'>[]): Step[] {
  const expected = ['case.step.circulation', 'case.step.decision', 'case.step.publication'];
  return stepsOnWay({ stepOf, visitedBy }, at, history, {
    expected: [...expected, ...(followUps.length > 0 ? ['case.step.follow-up'] : [])],
    ended: at === 'implemented' || (at === 'published' && followUps.length === 0),
  });
}
