import { nextInstantOfRound } from '#workflows/circulation/reminders.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { nextReminder } from '#workflows/procedure/reminders.ts';
import type { ConceptNoteState, Situation } from '../schemas/state.ts';
import { meetingPassesAt } from './replan.ts';
import { reportReminderOf } from './reporting.ts';

/** What the machine waits for. */
export type Stage =
  | 'signatures'
  | 'eligibility'
  | 'resubmission'
  | 'review'
  | 'agenda'
  | 'delivery'
  | 'positions'
  | 'conclusion'
  | 'determination'
  | 'programme'
  | 'instruction'
  | 'rest';

const stages: { readonly [S in Situation]: Stage } = {
  draft: 'rest',
  'with-resident-coordinators': 'signatures',
  submitted: 'eligibility',
  eligibility: 'eligibility',
  returned: 'resubmission',
  ineligible: 'rest',
  'technical-review': 'review',
  ready: 'agenda',
  'at-steering-committee': 'delivery',
  pipeline: 'rest',
  'joint-programme-development': 'programme',
  'joint-programme-review': 'delivery',
  approved: 'instruction',
  funded: 'rest',
  deferred: 'agenda',
  'not-endorsed': 'rest',
  withdrawn: 'rest',
  removed: 'rest',
};

export function stageOf(state: ConceptNoteState): Stage {
  const { at, round } = state;
  const isOwed = Object.values(state.tasks).some(({ kind }) => kind === 'determination');
  if (at !== 'at-steering-committee' && at !== 'joint-programme-review') return isOwed ? 'determination' : stages[at];
  if (round?.endedAt !== undefined) return 'conclusion';
  return round?.expiresAt === undefined ? 'delivery' : 'positions';
}

/** The next instant at which time itself changes something: the end of a round, a meeting that passes without the note, a reminder, also of a report. */
export function nextInstant(state: ConceptNoteState, network: Directory, now: string): string | undefined {
  if (stageOf(state) === 'positions') return nextInstantOfRound(state);
  if (state.at === 'funded') return reportReminderOf(state, network);
  const [next] = [meetingPassesAt(state), reminderOf(state, network, now)].filter((at) => at !== undefined).sort();
  return next;
}

/** What people are reminded of: the machine's stage, but that no machine follows a note which a Resident Coordinator has sent back. */
export function remindedStageOf(state: ConceptNoteState): Stage {
  const isSentBack = state.at === 'draft' && state.texts.length > 0;
  return isSentBack ? 'resubmission' : stageOf(state);
}

/** When those are reminded for whom the note waits. */
export function reminderOf(state: ConceptNoteState, network: Directory, now: string): string | undefined {
  const stage = remindedStageOf(state);
  if (stage === 'rest' || stage === 'positions') return undefined;
  const { remindAfter } = network.settingsAt(now);
  return nextReminder(state, { waitingSince: waitingSince(state, stage) }, remindAfter);
}

/** A clock that is stopped begins a new wait within the same situation, and so does the outcome that is to be recorded. */
const waitingSince = ({ since, round }: ConceptNoteState, stage: Stage): string => {
  if (stage === 'delivery') return round?.stopped?.at ?? since;
  return stage === 'conclusion' ? (round?.endedAt ?? since) : since;
};
