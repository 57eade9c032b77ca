import { durationSeconds } from '#schemas/duration.ts';
import { isBlocking } from '#schemas/position.ts';
import type { Known } from '#workflows/procedure/case-facts.ts';
import { missingLanguages, remainingHours, statedLength } from './clock.ts';
import { type Standing, standingOf } from './consensus.ts';
import { meetingFacts } from './meeting/meeting-facts.ts';
import type { Circulating, Round } from './schemas/state.ts';

/** What mails may say of the round, or of how it will be circulated. `period` and `remainingHours` are in hours. */
export function roundFacts(state: Circulating): Known {
  const { round } = state;
  if (round?.method === 'meeting') {
    const { number, method, entitled, floor } = round;
    return { round: number, method, entitled, floor, missing: missingLanguages(state, round), ...meetingFacts(state) };
  }
  if (round === undefined) {
    const { method, circulateFor, circulateUntil } = state;
    return { method, period: circulateFor && hoursOf(circulateFor), untilAt: circulateUntil };
  }
  const begun = round.startsAt !== undefined;
  const { period, until } = { period: undefined, until: undefined, ...statedLength(round) };
  return {
    round: round.number,
    method: round.method,
    period: period && hoursOf(period),
    untilAt: begun ? undefined : until,
    startsAt: round.startsAt,
    stoppedAt: round.stopped?.at,
    remainingHours: round.stopped && remainingHours(round.stopped.remaining),
    resumedAt: round.resumedAt,
    expiresAt: round.expiresAt,
    starting: begun || period === undefined ? undefined : 'yes',
    startingUntil: begun || until === undefined ? undefined : 'yes',
    stopped: round.stopped === undefined ? undefined : 'yes',
    entitled: round.entitled,
    floor: round.floor,
    unconfirmed: round.unconfirmed ?? 'counts',
    missing: missingLanguages(state, round),
  };
}

/** What it means to do nothing, for whoever is reminded of a position. */
export const silenceFacts = ({ data }: { readonly data: { readonly about: string } }, state: Circulating): Known =>
  data.about === 'positions' ? { ifNothing: state.round?.method } : {};

/** Who blocks and why, and who has said nothing. */
export function standingFacts(state: Circulating): Known {
  if (state.round === undefined) return {};
  const blocking = Object.entries(state.positions).filter(([, stated]) => isBlocking(stated.position));
  return {
    blocking: blocking.map(([party]) => party),
    objections: blocking.map(([party, stated]) => `${party}: ${stated.reason ?? ''}`),
    ...nothingSaid(state.round, standingOf(state, state.round, false)),
  };
}

/** Whoever has said nothing: of a text that is taken at a meeting, whoever was not there. */
export const nothingSaid = ({ method }: Pick<Round, 'method'>, { silent }: Pick<Standing, 'silent'>): Known =>
  method === 'meeting' ? { absent: silent } : { silent };

const hoursOf = (duration: string): number => durationSeconds(duration) / 3600;
