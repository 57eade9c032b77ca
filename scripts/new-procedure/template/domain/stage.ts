import type { Directory } from '#workflows/network/directory.ts';
import { nextReminder } from '#workflows/procedure/reminders.ts';
import type { SampleNoteState, Situation } from '../schemas/state.ts';

/** What the machine waits for. */
export type Stage = 'review' | 'resubmission' | 'rest';

const stages: { readonly [S in Situation]: Stage } = {
  draft: 'rest',
  submitted: 'review',
  returned: 'resubmission',
  accepted: 'rest',
  withdrawn: 'rest',
  deferred: 'rest',
  closed: 'rest',
};

export const stageOf = ({ at }: Pick<SampleNoteState, 'at'>): Stage => stages[at];

/** Whoever the case waits for is reminded; time alone decides nothing. */
export function nextInstant(state: SampleNoteState, network: Directory, now: string): string | undefined {
  if (stageOf(state) === 'rest') return undefined;
  return nextReminder(state, { waitingSince: state.since }, network.settingsAt(now).remindAfter);
}
