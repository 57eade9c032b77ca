import type { Evolutions } from '#workflows/procedure/evolutions.ts';
import { close } from '#workflows/procedure/tasks.ts';
import { mayStillBeRepudiated } from '../correction-window.ts';
import type { Circulating } from '../schemas/state.ts';
import type { RoundEvents, Setup } from '../setup.ts';
import { wordThatCounts } from '../word-that-counts.ts';
import { minuted } from './meeting.ts';

/** How a round ends. */
export const conclusionEvolutions = <S extends Circulating>({
  situations,
  closes,
  outlasts = () => false,
}: Setup<S>): Evolutions<S, Pick<RoundEvents, 'consensus-reached' | 'consensus-not-reached'>> => ({
  'consensus-reached': (state, event) =>
    close(minuted(ended(state, event.at, situations(state).agreed), true), event, (task) => !outlasts(task)),

  // Whoever may still correct what was entered for it, because the round ended before its instant, keeps that task.
  'consensus-not-reached': (state, event) =>
    close(
      minuted(ended(state, event.at, situations(state).notAgreed), false),
      event,
      (task) => closes(task) && !(task.kind === 'confirm' && mayStillBeRepudiated(state.round, event.at)),
    ),
});

/**
 * The round is over. With its instant the time to confirm or to repudiate is over as well: what was counted stays counted,
 * and what counted as silence is gone.
 */
function ended<S extends Circulating>(state: S, endedAt: string, at: S['at']): S {
  if (state.round === undefined) return { ...state, at };
  const over = { ...state, at, round: { ...state.round, endedAt } };
  const { round } = state;
  if (mayStillBeRepudiated(round, endedAt)) return over;
  const positions = Object.entries(state.positions).flatMap(([party, stated]) => {
    const word = wordThatCounts(stated, round, true);
    if (word === undefined) return [];
    const { unconfirmed, replaces, ...counted } = word;
    return [[party, counted]];
  });
  return { ...over, positions: Object.fromEntries(positions) };
}
