import { dayOf } from '#schemas/civil-date.ts';
import type { Ahead } from '#schemas/sections/progress.ts';
import { aheadOfRound } from '#workflows/circulation/ahead.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { comesBackAt } from '#workflows/procedure/rest.ts';
import { timeZoneOf } from './domain/due.ts';
import { goesOnAt, stageOf } from './domain/stage.ts';
import type { DecisionState } from './schemas/state.ts';

/** So many follow-up actions are named; whoever reads the case finds all of them in a table. */
const mostActions = 5;

/** What happens next, when, and unless what; the instants are those that the case waits for. */
export function aheadOf(state: DecisionState, network: Directory): Ahead[] {
  const goesOn = goesOnAt(state);
  const dated = (key: string): Ahead[] =>
    goesOn === undefined ? [] : [{ says: { key, params: { deadline: goesOn } }, at: goesOn }];
  if (state.reply !== undefined) return dated('ahead.reply');
  switch (stageOf(state)) {
    case 'screening':
      return [undated('ahead.screening'), ...afterRound(state)];
    case 'delivery':
    case 'tabling':
    case 'positions':
    case 'meeting':
    case 'correction':
      return [...aheadOfRound(state), ...afterRound(state)];
    case 'finding': {
      const { finding } = state.facilitating ?? {};
      if (finding?.with !== 'heads') return dated('ahead.finding');
      return dated(finding.tried ? 'ahead.finding.tried' : 'ahead.finding.untried');
    }
    case 'referral':
      return dated('ahead.referral');
    case 'deferral': {
      const backAt = comesBackAt(state, timeZoneOf(network));
      return backAt === undefined ? [] : [{ says: { key: 'ahead.deferral', params: { backAt } }, at: backAt }];
    }
    case 'follow-up':
      return aheadOfActions(state);
    default:
      return [];
  }
}

/** What consensus on the version at hand leads to, and its absence. */
function afterRound({ putOff, texts }: DecisionState): Ahead[] {
  const putsOff = putOff !== undefined && putOff.version === texts.at(-1)?.version;
  const agreed: Ahead = putsOff
    ? { says: { key: 'ahead.agreed.put-off', params: { restsUntilOn: putOff.until } } }
    : undated('ahead.agreed');
  return [agreed, undated('ahead.not-agreed')];
}

const aheadOfActions = ({ followUps }: DecisionState): Ahead[] =>
  followUps
    .filter(({ doneAt }) => doneAt === undefined)
    .sort((one, other) => one.dueAt.localeCompare(other.dueAt))
    .slice(0, mostActions)
    .map(({ owner: party, dueAt }) => {
      const dueOn = dayOf(dueAt);
      return { says: { key: 'ahead.follow-up', params: { party, dueOn } }, at: dueOn };
    });

const undated = (key: string): Ahead => ({ says: { key, params: {} } });
