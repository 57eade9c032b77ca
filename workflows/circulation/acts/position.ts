import { addDuration } from '#schemas/duration.ts';
import { isBlocking } from '#schemas/position.ts';
import { paragraphsIn } from '#schemas/text/paragraphs.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { versionIn } from '#workflows/texts/texts-of.ts';
import { instantHasCome } from '../clock.ts';
import { concludeIfCertain } from '../conclude.ts';
import { ownWord } from '../own-word.ts';
import type { Circulating } from '../schemas/state.ts';
import { isCirculating, roundOf, type Setup } from '../setup.ts';
import type { RoundHearing } from './round-hearing.ts';

/**
 * A party states its position, or changes it: up to the instant every one is recorded and the last one counts. After
 * the round it is recorded as late and changes nothing. Two objections at once: the second finds the silence already
 * broken, and still stands beside the first, because what a party stated is never lost (design §1).
 */
export const position =
  <S extends Circulating>(setup: Setup<S>) =>
  (hearing: RoundHearing<S, 'position'>): void => {
    const { act, task, proceedings } = hearing;
    const party = task.party ?? '';
    const round = roundOf(proceedings.state);
    checkOwnObjection(hearing, party);
    const fromEarlierRound = !task.taskId.includes(`.${round.circulatedBy}.`);
    if (fromEarlierRound || (act.version !== undefined && act.version !== round.version)) {
      throw new DomainError('stale-version', { field: 'version', params: { version: round.version } });
    }
    if (isSaidAgain(hearing, party)) return;
    const { choice, reason, explanation, paragraphs } = act;
    checkParagraphs(hearing);
    const said = { party, position: choice, version: round.version, reason, explanation, paragraphs };
    switch (receptionOf(setup, hearing, party)) {
      case 'counts':
        proceedings.record({
          type: 'position-stated',
          data: { ...said, onBehalf: act.onBehalf },
        });
        concludeIfCertain(setup, proceedings);
        break;
      case 'late':
        proceedings.record({
          type: 'late-position-recorded',
          data: { ...said, ...bearingOf(hearing, party) },
        });
        proceedings.tooLate();
        break;
      case 'refused':
        throw new DomainError('task-closed');
    }
  };

/** A network repeats a request whose answer it lost within seconds or minutes; later it is a person who speaks again. */
const repeatedWithin = 'PT10M';

/**
 * The same person's same words about the same version are the same statement, also when the outcome came in between; unless
 * the party has spoken against the version since, and lets go of that.
 */
function isSaidAgain<S extends Circulating>(
  { act, actor, proceedings }: RoundHearing<S, 'position'>,
  party: string,
): boolean {
  const stated = proceedings.state.positions[party];
  return (
    stated !== undefined &&
    !hasConcern(proceedings.state, party) &&
    stated.by === actor.person &&
    stated.position === act.choice &&
    stated.version === roundOf(proceedings.state).version &&
    stated.reason === act.reason &&
    stated.explanation === act.explanation &&
    String(stated.paragraphs) === String(act.paragraphs) &&
    (stated.unconfirmed ?? false) === (act.onBehalf ?? false) &&
    proceedings.at < addDuration(stated.at, repeatedWithin)
  );
}

/** A paragraph is one of the version in circulation as it was handed in; other languages have as many, or are compared with it. */
function checkParagraphs<S extends Circulating>({
  act,
  proceedings: { state },
  surroundings,
}: RoundHearing<S, 'position'>): void {
  if (act.paragraphs === undefined) return;
  const text = versionIn(surroundings.history(), roundOf(state).version, state.language);
  const count = text === undefined ? 0 : paragraphsIn(text.text);
  if (act.paragraphs.some((paragraph) => paragraph > count))
    throw new DomainError('no-such-paragraph', { field: 'paragraphs', params: { count } });
}

/** What a party's own mailbox objected to, only that mailbox can let go (design §3): an entry for it must not. */
function checkOwnObjection<S extends Circulating>(
  { act, proceedings }: RoundHearing<S, 'position'>,
  party: string,
): void {
  const own = ownWord(proceedings.state.positions[party]);
  if (act.onBehalf && own !== undefined && isBlocking(own.position) && !isBlocking(act.choice)) {
    throw new DomainError('own-objection-stands', { field: 'choice', params: { party } });
  }
}

/** What comes late changes no outcome; what a party itself says against its version stands beside it (design §3). */
function bearingOf<S extends Circulating>(
  { act, proceedings: { state } }: RoundHearing<S, 'position'>,
  party: string,
): { onBehalf?: true; concern?: 'raised' | 'let-go' } {
  if (act.onBehalf) return { onBehalf: true };
  if (isBlocking(act.choice)) return { concern: 'raised' };
  return hasConcern(state, party) ? { concern: 'let-go' } : {};
}

/** Whether something that the party said against the version in circulation has not been let go. */
function hasConcern(state: Circulating, party: string): boolean {
  const { version } = roundOf(state);
  return state.concerns?.some((concern) => concern.party === party && concern.version === version) ?? false;
}

function receptionOf<S extends Circulating>(
  setup: Setup<S>,
  { proceedings: { state, at } }: RoundHearing<S, 'position'>,
  party: string,
): 'counts' | 'late' | 'refused' {
  if (isCirculating(setup, state)) return 'counts';
  const endedWithoutDecision = state.outcome !== undefined && state.outcome.version === undefined;
  if (endedWithoutDecision) return 'refused';
  if (state.at !== setup.situations(state).lifting || instantHasCome(roundOf(state), at)) return 'late';
  const stated = state.positions[party];
  const blocksAlready = stated !== undefined && isBlocking(stated.position);
  return blocksAlready ? 'refused' : 'counts';
}
