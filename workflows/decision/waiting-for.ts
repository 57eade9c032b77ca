import { isBlocking } from '#schemas/position.ts';
import type { Saying } from '#schemas/sections/saying.ts';
import { missingLanguages, remainingHours } from '#workflows/circulation/clock.ts';
import { standingOf } from '#workflows/circulation/consensus.ts';
import type { Round } from '#workflows/circulation/schemas/state.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';

import { stageOf } from './domain/stage.ts';

/**
 * What the case waits for, as a sentence of the catalogues (`waiting.*`). Parameters: `since` and `deadline`
 * (instants), `parties` whom it waits for, `count` of what is missing, `languages` (codes) still to be attached.
 */
export function waitingFor(state: DecisionState): Saying {
  if (state.at === 'draft' || state.at === 'deferred') return saying(state, state.at);
  const stage = stageOf(state);
  switch (stage) {
    case 'delivery':
      return state.round === undefined ? saying(state, stage) : startOf(state, state.round);
    case 'positions': {
      if (state.round?.expiresAt === undefined) return saying(state, stage);
      const { silent } = standingOf(state, state.round, false);
      return saying(state, stage, { parties: silent, count: silent.length, deadline: state.round.expiresAt });
    }
    case 'facilitation': {
      const parties = Object.keys(state.positions).filter((party) => blocks(state, party));
      return saying(state, stage, { parties, count: parties.length });
    }
    case 'referral': {
      const parties = (state.round?.entitled ?? []).filter((party) => !state.referring.includes(party));
      return saying(state, stage, { parties, count: parties.length });
    }
    case 'follow-up': {
      const open = state.followUps.filter((followUp) => followUp.doneAt === undefined);
      return saying(state, stage, { parties: [...new Set(open.map(({ owner }) => owner))], count: open.length });
    }
    default:
      return saying(state, stage);
  }
}

/** Why no clock runs: notices on their way or, when all have arrived, a missing language version. */
function startOf(state: DecisionState, round: Round): Saying {
  const underway = Object.values(round.notices).filter((notice) => ['pending', 'bounced'].includes(notice.state));
  const languages = missingLanguages(state, round);
  if (underway.length === 0 && languages.length > 0) return saying(state, 'translation', { languages });
  const parties = [...new Set(underway.map((notice) => notice.party))];
  if (round.stopped !== undefined) {
    const { at: since, remaining } = round.stopped;
    return saying(state, 'stopped', { since, parties, count: underway.length, hours: remainingHours(remaining) });
  }
  return saying(state, 'delivery', { parties, count: underway.length });
}

const saying = (state: DecisionState, key: string, params: Saying['params'] = {}): Saying => ({
  key: `waiting.${key}`,
  params: { since: state.since, ...params },
});

const blocks = (state: DecisionState, party: string): boolean =>
  isBlocking(state.positions[party]?.position ?? 'support');
