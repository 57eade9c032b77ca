import { isBlocking } from '#schemas/position.ts';
import type { Saying } from '#schemas/sections/saying.ts';
import { missingLanguages, remainingHours } from '#workflows/circulation/clock.ts';
import { standingOf } from '#workflows/circulation/consensus.ts';
import { isAboveFloor } from '#workflows/circulation/floor.ts';
import type { Round } from '#workflows/circulation/schemas/state.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { Reader } from '#workflows/procedure/procedure.ts';
import { waitingAtRest } from '#workflows/procedure/rest.ts';
import { waiting } from '#workflows/procedure/waiting.ts';
import { timeZoneOf } from './domain/due.ts';
import { committeeOf } from './domain/rules/committee-at-work.ts';
import { stageOf } from './domain/stage.ts';

/**
 * What the case waits for, as a sentence of the catalogues (`waiting.*`). Parameters: `since` and `deadline`
 * (instants), `parties` whom it waits for, `count` of what is missing, `languages` (codes) still to be attached.
 */
export function waitingFor(state: DecisionState, { network }: Pick<Reader, 'network'>): Saying {
  if (state.at === 'draft') return waiting(state, state.at);
  if (state.at === 'deferred') return waitingAtRest(state, timeZoneOf(network));
  if (state.reply !== undefined) return waiting(state, 'reply', { deadline: state.reply.dueAt });
  const stage = stageOf(state);
  const { rulingAskedAt } = state.screening ?? {};
  if (stage === 'screening' && rulingAskedAt !== undefined) return waiting(state, 'ruling', { since: rulingAskedAt });
  switch (stage) {
    case 'delivery':
      return state.round === undefined ? waiting(state, stage) : startOf(state, state.round);
    case 'positions': {
      if (state.round?.expiresAt === undefined) return waiting(state, stage);
      const { silent, recused } = standingOf(state, state.round, false);
      if (!isAboveFloor(state, state.round, recused)) {
        return waiting(state, 'below-floor', { parties: recused, deadline: state.round.expiresAt });
      }
      return waiting(state, stage, { parties: silent, count: silent.length, deadline: state.round.expiresAt });
    }
    case 'meeting':
      return waiting(state, stage, { meetingAt: state.sitting?.at ?? '' });
    case 'correction': {
      const { confirmed = [], correctUntil: deadline = '' } = state.sitting?.taken ?? {};
      const parties = (state.round?.entitled ?? []).filter((party) => !confirmed.includes(party));
      return waiting(state, stage, { parties, count: parties.length, deadline });
    }
    case 'facilitation': {
      const parties = Object.keys(state.positions).filter((party) => blocks(state, party));
      return waiting(state, stage, { parties, count: parties.length });
    }
    case 'finding': {
      const { finding, heads = [] } = state.facilitating ?? {};
      if (finding?.with !== 'heads') return waiting(state, stage, { deadline: finding?.dueAt ?? state.since });
      const parties = heads.filter((party) => ![...finding.notReached, ...finding.goOn].includes(party));
      return waiting(state, 'finding.heads', { parties, count: parties.length, deadline: finding.dueAt });
    }
    case 'referral': {
      const { referring, referral } = state;
      const spoken = [...referring, ...(referral?.otherwise ?? [])];
      const parties = committeeOf(state).filter((party) => !spoken.includes(party));
      return referral === undefined
        ? waiting(state, 'referral.undated')
        : waiting(state, stage, { parties, count: parties.length, deadline: referral.dueAt });
    }
    case 'follow-up': {
      const open = state.followUps.filter((followUp) => followUp.doneAt === undefined);
      return waiting(state, stage, { parties: [...new Set(open.map(({ owner }) => owner))], count: open.length });
    }
    default:
      return waiting(state, stage);
  }
}

/** Why no clock runs: notices on their way or, when all have arrived, a missing language version. */
function startOf(state: DecisionState, round: Round): Saying {
  const underway = Object.values(round.notices).filter((notice) => ['pending', 'bounced'].includes(notice.state));
  const languages = missingLanguages(state, round);
  const isMeeting = round.method === 'meeting';
  if (underway.length === 0 && languages.length > 0)
    return waiting(state, isMeeting ? 'paper-languages' : 'translation', { languages });
  const parties = [...new Set(underway.map((notice) => notice.party))];
  if (isMeeting) return waiting(state, 'papers', { parties, count: underway.length });
  if (round.stopped !== undefined) {
    const { at: since, remaining } = round.stopped;
    return waiting(state, 'stopped', { since, parties, count: underway.length, hours: remainingHours(remaining) });
  }
  return waiting(state, 'delivery', { parties, count: underway.length });
}

const blocks = (state: DecisionState, party: string): boolean =>
  isBlocking(state.positions[party]?.position ?? 'support');
