import {
  type MeetingStage,
  reminderOfMeeting,
  stageOfMeeting,
} from '#workflows/circulation/meeting/stage-of-meeting.ts';
import { nextInstantOfRound } from '#workflows/circulation/reminders.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { nextReminder } from '#workflows/procedure/reminders.ts';
import { comesBackAt, reminderAtRest } from '#workflows/procedure/rest.ts';
import { fallsDueOf, timeZoneOf } from './due.ts';

/** What the machine waits for: a situation, told apart further where the wait differs. */
export type Stage =
  | 'screening'
  | 'resubmission'
  | 'delivery'
  | 'positions'
  | Exclude<MeetingStage, 'delivery'>
  | 'facilitation'
  | 'finding'
  | 'referral'
  | 'transmission'
  | 'response'
  | 'publication'
  | 'follow-up'
  | 'deferral'
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
  deferred: 'deferral',
  'closed-without-decision': 'rest',
};

export function stageOf(state: DecisionState): Stage {
  if (state.at === 'circulated' && state.round?.expiresAt !== undefined) return 'positions';
  if (state.at === 'circulated' && state.round?.method === 'meeting') return stageOfMeeting(state);
  if (state.at === 'referred' && state.transmittedAt !== undefined) return 'response';
  if (state.at === 'facilitation' && state.facilitating?.finding !== undefined) return 'finding';
  return stages[state.at];
}

/** The next instant at which time itself changes something: an expiry or a reminder. Undefined: nothing is due. */
export function nextInstant(state: DecisionState, network: Directory, now: string): string | undefined {
  if (stageOf(state) === 'positions') return nextInstantOfRound(state);
  const backAt = comesBackAt(state, timeZoneOf(network));
  return [goesOnAt(state), backAt, reminderOf(state, network, now)]
    .filter((instant) => instant !== undefined)
    .sort()[0];
}

/** When the case goes on whether anybody acts or not; undefined where nothing does by itself. */
export function goesOnAt({ at, facilitating, referral, sitting, reply }: DecisionState): string | undefined {
  if (reply !== undefined) return reply.dueAt;
  if (at === 'circulated') return sitting?.taken?.correctUntil;
  if (at === 'facilitation') return facilitating?.finding?.dueAt;
  return at === 'referral-pending' ? referral?.dueAt : undefined;
}

/** When those are reminded for whom the case waits. */
export function reminderOf(state: DecisionState, network: Directory, now: string): string | undefined {
  const stage = stageOf(state);
  // The office has been told of what was entered for it, and until when it can correct it.
  if (stage === 'rest' || state.reply !== undefined) return undefined;
  const { remindAfter } = network.settingsAt(now);
  if (stage === 'deferral') return reminderAtRest(state, remindAfter);
  if (stage === 'tabling' || stage === 'meeting' || stage === 'correction')
    return reminderOfMeeting(state, stage, remindAfter);
  // An action is reminded of when it is overdue (facts 2.4); anything else when it has waited.
  const first = stage === 'follow-up' ? { dueAt: earliestDue(state, network) } : { waitingSince: waitingSince(state) };
  return nextReminder(state, first, remindAfter);
}

/**
 * Transmission begins a new wait within the same situation, and so do a clock that is stopped, the question whether to
 * admit, that whether agreement was not reached, and a referral that is asked about anew.
 */
const waitingSince = ({ at, round, screening, transmittedAt, facilitating, referral, since }: DecisionState): string =>
  transmittedAt ??
  referral?.since ??
  (at === 'circulated' ? round?.stopped?.at : undefined) ??
  (at === 'facilitation' ? facilitating?.finding?.since : undefined) ??
  (at === 'submitted' ? screening?.rulingAskedAt : undefined) ??
  since;

const earliestDue = (state: DecisionState, network: Directory): string | undefined =>
  Object.values(state.tasks)
    .flatMap((task) => fallsDueOf(task, network) ?? [])
    .sort()[0];

/** Publication ends the execution (machine.ts); the follow-up may take years and begins one of its own. */
export const startsMachine = (from: string, to: string): boolean =>
  (from === 'rest' && to !== 'rest') || (from === 'publication' && to === 'follow-up');
