import type { Actor } from '#schemas/actor.ts';
import { isAboveFloor } from '../floor.ts';
import type { Circulating } from '../schemas/state.ts';
import { type RoundProceedings, roundOf, type Setup } from '../setup.ts';
import { concernsOfOutcome, concernsOn } from '../standing-concerns.ts';
import { absentFrom, positionsIn } from './said-at-meeting.ts';

/**
 * What a meeting has come to, once nobody can correct its record any more: consensus if nobody objected and enough of the members were
 * there to agree; otherwise as wherever there is none. Members who were absent do not stand in the way, and are not counted on.
 */
export function concludeMeeting<S extends Circulating>(
  setup: Setup<S>,
  proceedings: RoundProceedings<S>,
  actor: Actor,
): void {
  const { state } = proceedings;
  const round = roundOf(state);
  const record = state.sitting?.taken;
  if (record === undefined) return;
  const { version } = round;
  const { recused, objections } = record;
  const absent = absentFrom(record, round.entitled);
  if (objections.length === 0 && isAboveFloor(state, round, [...recused, ...absent])) {
    const data = { version, basis: 'meeting', positions: positionsIn(record), silent: absent, recused } as const;
    proceedings.record({ type: 'consensus-reached', data }, actor);
    setup.agreed(proceedings, { version, ...concernsOfOutcome(concernsOn(state, version)) }, actor);
    return;
  }
  const because = objections.length > 0 ? 'blocked' : 'below-floor-at-meeting';
  const data = { version, blocking: objections.map(({ party }) => party), silent: absent, recused, because } as const;
  proceedings.record({ type: 'consensus-not-reached', data }, actor);
  setup.notAgreed(proceedings, actor);
}

/** At that instant the time to correct the record is over. */
export function concludeMeetingAtInstant<S extends Circulating>(
  setup: Setup<S>,
  proceedings: RoundProceedings<S>,
): void {
  const { state, at } = proceedings;
  const record = state.at === setup.situations(state).circulated ? state.sitting?.taken : undefined;
  if (record !== undefined && at >= record.correctUntil) concludeMeeting(setup, proceedings, { system: 'clock' });
}
