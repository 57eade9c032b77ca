import type { Outcome } from '#schemas/case-state.ts';
import type { PartyId } from '#schemas/ids.ts';
import { ownWord } from './own-word.ts';
import type { Circulating, ConcernOnText } from './schemas/state.ts';

type Concerned = Pick<Circulating, 'concerns' | 'positions' | 'outcome'>;

/**
 * What stands against a version: beside the outcome what it was adopted with, or that was said after it; before, each
 * party's last word of its own, as far as it is one against the version.
 */
export function concernsOn({ concerns = [], positions, outcome }: Concerned, version: number): ConcernOnText[] {
  const about = concerns.filter((concern) => concern.version === version);
  if (outcome?.version === version) {
    return about.filter(({ party }) => outcome.concerns?.some((standing) => standing.party === party));
  }
  return about.filter(({ party, at }) => {
    const own = ownWord(positions[party]);
    return own === undefined || own.version !== version || own.at < at;
  });
}

/** As an outcome holds them: who, and what; nothing where there are none. */
export const concernsOfOutcome = (concerns: NonNullable<Outcome['concerns']>): Pick<Outcome, 'concerns'> =>
  concerns.length === 0 ? {} : { concerns: concerns.map(({ party, position }) => ({ party, position })) };

/** The state with a concern of a party about a version, in place of what it raised about that one before. */
export const withConcern = <S extends Circulating>(state: S, concern: ConcernOnText): S =>
  replaced(state, concern, [concern]);

export const withoutConcern = <S extends Circulating>(state: S, party: PartyId, version: number): S =>
  replaced(state, { party, version }, []);

/** An outcome that stands already shows what is said of its version after it. */
function replaced<S extends Circulating>(
  state: S,
  { party, version }: Pick<ConcernOnText, 'party' | 'version'>,
  by: readonly ConcernOnText[],
): S {
  const others = (state.concerns ?? []).filter((other) => other.party !== party || other.version !== version);
  const next = { ...state, concerns: [...others, ...by] };
  if (state.outcome?.version !== version) return next;
  const { concerns = [], ...outcome } = state.outcome;
  const standing = [...concerns.filter((other) => other.party !== party), ...by];
  return { ...next, outcome: { ...outcome, ...concernsOfOutcome(standing) } };
}
