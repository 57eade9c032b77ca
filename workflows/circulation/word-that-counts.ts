import { ownWord } from './own-word.ts';
import type { Round, StatedPosition } from './schemas/state.ts';

/**
 * The word of a party that counts in a round; undefined where it is silent. What the desk entered for it counts for nothing
 * until the party confirms it. At the instant the entry counts unrefuted, or, where every member has to speak for itself, is
 * as if it had never been made.
 */
export function wordThatCounts(
  stated: StatedPosition | undefined,
  { unconfirmed }: Pick<Round, 'unconfirmed'>,
  instantCome: boolean,
): StatedPosition | undefined {
  if (!stated?.unconfirmed) return stated;
  if (!instantCome) return undefined;
  return unconfirmed === 'silence' ? ownWord(stated) : stated;
}
