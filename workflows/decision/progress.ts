import type { Step } from '#schemas/sections/progress.ts';
import type { DecisionState, Situation } from '#workflows/decision/schemas/state.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';

/** Each state's step on the way; `facilitation` and `referral` are ways round, shown only where a case took them. */
const stepOfState: Readonly<Partial<Record<Situation, string>>> = {
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

/**
 * The way of a case: what lies behind it in the order in which it was last there, where it is, what is ahead. A case that
 * ended or rests off the way shows its state as the last step, and nothing ahead.
 */
export function stepsOf({ at, followUps }: Standing, history: readonly Pick<RecordedEvent, 'type'>[]): Step[] {
  const lastAt = (key: string) => history.findLastIndex((event) => visitedBy[key]?.includes(event.type));
  const here = stepOfState[at];
  const way = Object.keys(visitedBy);
  const behind = way
    .filter((key) => key !== here && lastAt(key) >= 0)
    .sort((one, other) => lastAt(one) - lastAt(other))
    .map((key): Step => ({ key, standing: 'done' }));
  if (here === undefined) return [...behind, { key: `states.${at}`, standing: 'now' }];
  const ended = at === 'implemented' || (at === 'published' && followUps.length === 0);
  const expected = ['case.step.circulation', 'case.step.decision', 'case.step.publication'];
  const ahead = [...expected, ...(followUps.length > 0 ? ['case.step.follow-up'] : [])]
    .filter((key) => way.indexOf(key) > way.indexOf(here) && lastAt(key) < 0)
    .map((key): Step => ({ key, standing: 'ahead' }));
  return [...behind, { key: here, standing: ended ? 'done' : 'now' }, ...ahead];
}
