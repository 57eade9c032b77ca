import { isBlocking } from '#schemas/position.ts';
import { concludeIfCertain } from '../conclude.ts';
import { goOnWithoutObjections } from '../go-on-without-objections.ts';
import { correct, isCorrecting } from '../meeting/correct.ts';
import type { Circulating } from '../schemas/state.ts';
import type { Setup } from '../setup.ts';
import type { RoundHearing } from './round-hearing.ts';

/**
 * A party confirms or repudiates what the desk entered for it. Afterwards an objection that was never the
 * party's own stands in nobody's way any more.
 */
export const confirm =
  <S extends Circulating>(setup: Setup<S>) =>
  (hearing: RoundHearing<S, 'confirm'>): void => {
    const { act, task, proceedings, surroundings } = hearing;
    if (isCorrecting(proceedings.state)) {
      correct(setup, hearing);
      return;
    }
    const party = task.party ?? '';
    if (act.choice === 'confirm') {
      proceedings.record({ type: 'position-confirmed', data: { party } });
      concludeIfCertain(setup, proceedings);
      return;
    }
    const struck = proceedings.state.positions[party];
    proceedings.record({ type: 'position-repudiated', data: { party, reason: act.reason } });
    const { state } = proceedings;
    const wasInTheWay = struck !== undefined && isBlocking(struck.position);
    if (state.at === setup.situations(state).lifting && wasInTheWay)
      goOnWithoutObjections(setup, proceedings, surroundings.network);
  };
