import type { Directory } from '#workflows/network/directory.ts';
import { nextReminder } from '#workflows/procedure/reminders.ts';
import { comesBackAt, reminderAtRest } from '#workflows/procedure/rest.ts';
import type { MembershipNoticeState, Situation } from '../schemas/state.ts';

/** What the machine waits for. */
export type Stage = 'review' | 'resubmission' | 'signature' | 'delivery' | 'deferral' | 'rest';

const stages: { readonly [S in Situation]: Stage } = {
  draft: 'rest',
  submitted: 'review',
  returned: 'resubmission',
  'to-sign': 'signature',
  signed: 'delivery',
  notified: 'rest',
  withdrawn: 'rest',
  deferred: 'deferral',
  closed: 'rest',
};

export const stageOf = ({ at }: Pick<MembershipNoticeState, 'at'>): Stage => stages[at];

/** In whose days a case that was put to rest comes back. */
export const timeZone = 'UTC';

/** Whoever the case waits for is reminded; time alone decides nothing. */
export function nextInstant(state: MembershipNoticeState, network: Directory, now: string): string | undefined {
  const stage = stageOf(state);
  if (stage === 'rest') return undefined;
  const { remindAfter } = network.settingsAt(now);
  if (stage === 'deferral') return comesBackAt(state, timeZone) ?? reminderAtRest(state, remindAfter);
  return nextReminder(state, { waitingSince: state.since }, remindAfter);
}
