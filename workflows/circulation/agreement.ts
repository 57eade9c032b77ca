import type { Standing } from './consensus.ts';
import { ownWord } from './own-word.ts';
import type { Circulating } from './schemas/state.ts';
import type { Agreement } from './setup.ts';

/**
 * What a round has come to. It says where no member has itself stated its support: a consensus that rests on silence, or on
 * what others entered, is one all the same, and claims no more.
 */
export function agreementOf(
  state: Pick<Circulating, 'positions'>,
  standing: Pick<Standing, 'positions'>,
  known: Pick<Agreement, 'version' | 'unreached'>,
): Agreement {
  const isSupported = Object.entries(standing.positions).some(
    ([party, position]) => position === 'support' && ownWord(state.positions[party])?.position === 'support',
  );
  return isSupported ? known : { ...known, withoutSupport: true };
}
