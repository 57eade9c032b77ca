import { expiryAfterStop, expiryOf, mayRun, mustStop, remainingAt } from './clock.ts';
import type { Circulating } from './schemas/state.ts';
import { isCirculating, type RoundProceedings, type Setup } from './setup.ts';

/**
 * Starts the clock, or lets it go on, if nothing stands in its way any more: at the instant at which the last thing went out
 * of it. Stops it when a notice turns out not to have arrived, where the working method says so.
 */
export function runClock<S extends Circulating>(setup: Setup<S>, proceedings: RoundProceedings<S>): void {
  const { state } = proceedings;
  if (!isCirculating(setup, state) || state.round === undefined) return;
  const { round, updatedAt: now } = state;
  if (mustStop(round)) {
    const data = { stoppedAt: now, remaining: remainingAt(round, now) };
    proceedings.record({ type: 'clock-stopped', data }, { system: 'clock' });
  }
  if (!mayRun(state, round)) return;
  if (round.stopped === undefined) {
    const data = { startsAt: now, expiresAt: expiryOf(round, now) };
    proceedings.record({ type: 'clock-started', data }, { system: 'clock' });
  } else {
    const data = { resumedAt: now, expiresAt: expiryAfterStop(round, round.stopped, now) };
    proceedings.record({ type: 'clock-resumed', data }, { system: 'clock' });
  }
}
