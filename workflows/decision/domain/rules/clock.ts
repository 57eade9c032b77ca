import { addDuration } from '#schemas/duration.ts';
import type { DecisionState, Round } from '#schemas/workflows/decision/state.ts';

/** Languages that the working method requires and the version in circulation does not have yet. */
export const missingLanguages = (state: DecisionState, round: Round): string[] => {
  const attached = state.texts.find((text) => text.version === round.version)?.languages ?? [];
  return round.requiredLanguages.filter((language) => !attached.includes(language));
};

/** Notices that have neither arrived nor been excused. */
export const undelivered = (round: Round): string[] =>
  Object.entries(round.notices)
    .filter(([, notice]) => notice.state === 'pending' || notice.state === 'bounced')
    .map(([to]) => to);

/** The notice to `to` that the event numbered `seq` sent and that this round's clock waits for, if it does. */
export function awaitedNotice({ at, round }: DecisionState, seq: number, to: string) {
  const notice = round?.notices[to];
  return at === 'circulated' && notice?.sentBy === seq ? notice : undefined;
}

/** How `bouncedMails` names a mail. */
export const mailName = (seq: number, to: string): string => `${seq}/${to}`;

/** The clock starts only when every required language is attached and every notice has arrived or is excused. */
export const mayStart = (state: DecisionState, round: Round): boolean =>
  round.startsAt === undefined && missingLanguages(state, round).length === 0 && undelivered(round).length === 0;

/**
 * The exact instant at which the round ends: the stated length after the start, or the stated instant; never earlier
 * than the method's minimum, which `period` holds for a round with a stated instant.
 */
export function expiryOf(round: Round, startsAt: string): string {
  const earliest = addDuration(startsAt, round.period);
  return round.until !== undefined && round.until > earliest ? round.until : earliest;
}
