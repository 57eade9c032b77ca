import type { CaseView, EventView } from '#schemas/api.ts';

export type Step = { readonly key: string; readonly standing: 'done' | 'now' | 'ahead' };

/** Each state's step on the way; `facilitation` and `referral` are ways round, shown only where a case took them. */
const stepOfState: Readonly<Record<string, string>> = {
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

const visitedBy: Readonly<Record<string, readonly string[]>> = {
  'case.step.submission': ['case-drafted', 'case-submitted'],
  'case.step.circulation': ['round-circulated'],
  'case.step.facilitation': ['facilitation-started'],
  'case.step.referral': ['agreement-not-reached'],
  'case.step.decision': ['decision-adopted'],
  'case.step.publication': ['decision-published'],
  'case.step.follow-up': ['follow-up-assigned'],
};

/**
 * The way of a case: what lies behind it, where it is, what is ahead. A case that ended or rests off the way shows its
 * state as the last step, and nothing ahead.
 */
export function stepsOf(view: CaseView, history: readonly EventView[]): Step[] {
  const happened = new Set(history.map((event) => event.type));
  const visited = (key: string) => (visitedBy[key] ?? []).some((type) => happened.has(type));
  const here = stepOfState[view.state];
  const way = Object.keys(visitedBy);
  if (here === undefined) {
    const behind = way.filter(visited).map((key): Step => ({ key, standing: 'done' }));
    return [...behind, { key: `states.${view.state}`, standing: 'now' }];
  }
  const optional = new Set(['case.step.facilitation', 'case.step.referral', ...(view.followUps.length > 0 ? [] : ['case.step.follow-up'])]);
  const ended = view.state === 'implemented' || (view.state === 'published' && view.followUps.length === 0);
  return way
    .filter((key) => key === here || visited(key) || !optional.has(key))
    .map((key) => {
      if (key === here) return { key, standing: ended ? 'done' : 'now' };
      const behind = visited(key) && (way.indexOf(key) < way.indexOf(here) || view.state !== 'circulated');
      return { key, standing: behind ? 'done' : 'ahead' };
    });
}
