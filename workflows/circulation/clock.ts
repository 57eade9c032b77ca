import { addDuration, durationSeconds } from '#schemas/duration.ts';
import { lateBounceOf } from '#schemas/late-bounce.ts';
import { mailName } from '#workflows/procedure/bounces.ts';
import type { Circulating, Round } from './schemas/state.ts';
import { isCirculating, type Setup } from './setup.ts';

/** A round by when it ends; it does not, while no clock runs. */
export type Ending = { readonly expiresAt?: string | undefined };

/** Whether a round's instant has come: from that second on nothing that is said can count (design §3). */
export const instantHasCome = ({ expiresAt }: Ending, at: string): boolean =>
  expiresAt !== undefined && at >= expiresAt;

/** Languages that the working method requires and the version in circulation does not have yet. */
export const missingLanguages = (state: Pick<Circulating, 'texts'>, round: Round): string[] => {
  const attached = state.texts.find((text) => text.version === round.version)?.languages ?? [];
  return round.requiredLanguages.filter((language) => !attached.includes(language));
};

/** Notices that have neither arrived nor been excused. */
export const undelivered = (round: Round): string[] =>
  Object.entries(round.notices)
    .filter(([, notice]) => notice.state === 'pending' || notice.state === 'bounced')
    .map(([to]) => to);

/** The notice to `to` that the event numbered `seq` sent and that this round's clock waits for, if it does. */
export function awaitedNotice<S extends Circulating>(
  setup: Pick<Setup<S>, 'situations'>,
  state: S,
  seq: number,
  to: string,
) {
  const notice = state.round?.notices[to];
  return isCirculating(setup, state) && notice?.sentBy === seq ? notice : undefined;
}

/** For a meeting no clock runs. Otherwise it does only when every required language is attached and every notice has arrived or is excused. */
export const mayRun = (state: Pick<Circulating, 'texts'>, round: Round): boolean =>
  round.method !== 'meeting' &&
  round.expiresAt === undefined &&
  missingLanguages(state, round).length === 0 &&
  undelivered(round).length === 0;

/**
 * Whether a running clock stands still from now on. Each mailbox that the round was sent to counts by itself, as at the
 * start: that another one of the same party was reached is for the secretariat to say when it excuses the notice.
 */
export const mustStop = (round: Round): boolean =>
  round.expiresAt !== undefined && lateBounceOf(round).lateBounce === 'stop' && bouncedParties(round).length > 0;

/** Parties of which a notice has come back, or was sent again since and has not been heard of yet. */
export const bouncedParties = ({ notices, circulatedBy }: Round): string[] => [
  ...new Set(
    Object.values(notices)
      .filter(({ state, sentBy }) => state === 'bounced' || (state === 'pending' && sentBy !== circulatedBy))
      .map(({ party }) => party),
  ),
];

/** The same once the round is over as well: then a bounce holds up nothing, and is kept beside the round. */
export const unreachedParties = ({ bouncedMails }: Pick<Circulating, 'bouncedMails'>, round: Round): string[] => {
  const late = Object.entries(round.notices).filter(
    ([to, { state, sentBy }]) => state !== 'excused' && bouncedMails.includes(mailName(sentBy, to)),
  );
  return [...new Set([...bouncedParties(round), ...late.map(([, { party }]) => party)])];
};

/** What is left of a running clock, in whole seconds and never less than it is: all its time together is the period. */
export function remainingAt({ expiresAt = '' }: Round, now: string): string {
  return `PT${Math.max(1, Math.ceil((Date.parse(expiresAt) - Date.parse(now)) / 1000))}S`;
}

/** The same for people, in hours: what is left in any case, so never more than it is. */
export const remainingHours = (remaining: string): number => Math.floor(durationSeconds(remaining) / 360) / 10;

/**
 * When a round ends whose clock goes on: after what was left of it, and not sooner than the method says, so that a member
 * who has just been reached has a fair time. That is never more than the whole period.
 */
export function expiryAfterStop(
  round: Round,
  { remaining }: { readonly remaining: string },
  resumedAt: string,
): string {
  const fairSeconds = Math.min(durationSeconds(lateBounceOf(round).resumeAtLeast), durationSeconds(round.period));
  const seconds = Math.max(durationSeconds(remaining), fairSeconds);
  return new Date(Date.parse(resumedAt) + seconds * 1000).toISOString();
}

/** How long a round is said to last: until the stated instant where there is one, else for the stated length. */
export const statedLength = ({ period, until }: Pick<Round, 'period' | 'until'>) =>
  until === undefined ? { period } : { until };

/**
 * The exact instant at which the round ends: the stated length after the start, or the stated instant; never earlier
 * than the method's minimum, which `period` holds for a round with a stated instant.
 */
export function expiryOf(round: Round, startsAt: string): string {
  const earliest = addDuration(startsAt, round.period);
  return round.until !== undefined && round.until > earliest ? round.until : earliest;
}
