import { addDuration } from '#schemas/duration.ts';
import type { Settings } from '#schemas/roster.ts';
import { remind } from '#workflows/procedure/reminders.ts';
import { standingOf } from './consensus.ts';
import type { Circulating } from './schemas/state.ts';
import { type RoundProceedings, roundOf } from './setup.ts';
import { isOfPosition } from './tasks.ts';

/** Members who are still silent are reminded at this instant of the round; undefined when done, or nobody is silent. */
export function reminderOfRound(state: Circulating): string | undefined {
  const { round } = state;
  if (round?.expiresAt === undefined || round.startsAt === undefined || round.reminded) return undefined;
  if (standingOf(state, round, false).silent.length === 0) return undefined;
  const remindAt = new Date(
    2 * Date.parse(round.expiresAt) - Date.parse(addDuration(round.expiresAt, round.remindBefore)),
  );
  return remindAt.toISOString() > (round.resumedAt ?? round.startsAt) ? remindAt.toISOString() : undefined;
}

/** The next instant of a running clock: its reminder or its end. */
export const nextInstantOfRound = (state: Circulating): string | undefined =>
  reminderOfRound(state) ?? state.round?.expiresAt;

/** Reminds the silent when it is time. The expiry was dealt with before (procedure/carry-out.ts). */
export function remindSilent<S extends Circulating>(proceedings: RoundProceedings<S>): void {
  const { state, at } = proceedings;
  const remindAt = reminderOfRound(state);
  if (remindAt === undefined || at < remindAt) return;
  const { silent } = standingOf(state, roundOf(state), false);
  remind(proceedings, 'positions', (task) => isOfPosition(task) && silent.includes(task.party ?? ''));
}

/**
 * Notices of which nothing was heard in all that time: neither that they arrived nor that they came back. The mail may
 * be owed still, its report lost, or on the side that the case was moved from. No clock may wait for it for ever, so
 * the desk is asked as it is of a bounce. Should it be heard of later, that counts.
 */
export function giveUpUnheard<S extends Circulating>(
  proceedings: RoundProceedings<S>,
  { remindAfter }: Settings,
): void {
  for (const [to, { state, sentBy: noticesOf, sentAt }] of Object.entries(roundOf(proceedings.state).notices)) {
    const isRecent = sentAt !== undefined && proceedings.at < addDuration(sentAt, remindAfter);
    if (state !== 'pending' || isRecent) continue;
    const reason = 'nothing was heard of it: neither that it arrived nor that it came back';
    const data = { noticesOf, to, reason, cause: 'unheard' } as const;
    proceedings.record({ type: 'notice-bounced', data }, { system: 'clock' });
  }
}
