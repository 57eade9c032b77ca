import type { Standing } from './consensus.ts';
import { ownWord } from './own-word.ts';
import type { Circulating } from './schemas/state.ts';
import type { Agreement } from './setup.ts';
import { concernsOfOutcome, concernsOn } from './standing-concerns.ts';

/**
 * What a round has come to. It says where no member has itself stated its support: a consensus that rests on silence, or on
 * what others entered, is one all the same, and claims no more. What parties have said against it stands beside it.
 */
export function agreementOf(
  state: Circulating,
  standing: Pick<Standing, 'positions'>,
  known: Pick<Agreement, 'version' | 'unreached'>,
): Agreement {
  const isSupported = Object.entries(standing.positions).some(
    ([party, position]) => position === 'support' && ownWord(state.positions[party])?.position === 'support',
  );
  const concerns = concernsOfOutcome(concernsOn(state, known.version));
  return { ...known, ...concerns, ...(isSupported ? {} : { withoutSupport: true }) };
}
