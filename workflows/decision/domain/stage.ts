import { addDuration, durationSeconds } from '#schemas/duration.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { fallsDueOf } from './due.ts';
import { standingOf } from './rules/consensus.ts';

/** What the machine waits for: a situation, told apart further where the wait differs. */
export type Stage =
  | 'screening'
  | 'resubmission'
  | 'delivery'
  | 'positions'
  | 'facilitation'
  | 'referral'
  | 'transmission'
  | 'response'
  | 'publication'
  | 'follow-up'
  | 'rest';

const stages: { readonly [S in DecisionState['at']]: Stage } = {
  draft: 'rest',
  submitted: 'screening',
  returned: 'resubmission',
  circulated: 'delivery',
  consensus: 'publication',
  'no-consensus': 'facilitation',
  facilitation: 'facilitation',
  'referral-pending': 'referral',
  referred: 'transmission',
  'response-recorded': 'response',
  adopted: 'publication',
  published: 'rest',
  'in-follow-up': 'follow-up',
  implemented: 'rest',
  withdrawn: 'rest',
  deferred: 'rest',
  'closed-without-decision': 'rest',
};

export function stageOf(state: DecisionState): Stage {
  if (state.at === 'circulated' && state.round?.expiresAt !== undefined) return 'positions';
  if (state.at === 'referred' && state.transmittedAt !== undefined) return 'response';
  return stages[state.at];
}

/** Members who are still silent are reminded at this instant of the round; undefined when done, or nobody is silent. */
export function reminderOfRound(state: DecisionState): string | undefined {
  const { round } = state;
  if (round?.expiresAt === undefined || round.startsAt === undefined || round.reminded) return undefined;
  if (standingOf(state, round, false).silent.length === 0) return undefined;
  const remindAt = new Date(
    2 * Date.parse(round.expiresAt) - Date.parse(addDuration(round.expiresAt, round.remindBefore)),
  );
  return remindAt.toISOString() > (round.resumedAt ?? round.startsAt) ? remindAt.toISOString() : undefined;
}

/** The next instant at which time itself changes something: an expiry or a reminder. Undefined: nothing is due. */
export function nextInstant(state: DecisionState, network: Directory): string | undefined {
  const stage = stageOf(state);
  const { remindAfter } = network.settings;
  if (stage === 'rest') return undefined;
  if (stage === 'positions') return reminderOfRound(state) ?? state.round?.expiresAt;
  // An action is reminded of when it is overdue (facts 2.4); anything else when it has waited.
  const first = stage === 'follow-up' ? earliestDue(state, network) : addDuration(waitingSince(state), remindAfter);
  return first && nextInSeries(first, durationSeconds(remindAfter), state.remindedAt);
}

/** Transmission begins a new wait within the same situation, and so does a clock that is stopped. */
const waitingSince = ({ at, round, transmittedAt, since }: DecisionState): string =>
  transmittedAt ?? (at === 'circulated' ? round?.stopped?.at : undefined) ?? since;

const earliestDue = (state: DecisionState, network: Directory): string | undefined =>
  Object.values(state.tasks)
    .flatMap((task) => fallsDueOf(task, network) ?? [])
    .sort()[0];

/** The first of `first`, `first` and one interval, and so on, that comes after the last reminder. */
function nextInSeries(first: string, intervalSeconds: number, last: string | undefined): string {
  if (last === undefined || last < first) return first;
  const intervals = Math.floor((Date.parse(last) - Date.parse(first)) / (intervalSeconds * 1000)) + 1;
  return new Date(Date.parse(first) + intervals * intervalSeconds * 1000).toISOString();
}
