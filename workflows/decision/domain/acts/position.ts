import { addDuration } from '#schemas/duration.ts';
import { isBlocking } from '#schemas/position.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { concludeIfCertain } from '../conclude.ts';
import type { Hearing } from '../hearing.ts';
import { ownWord } from '../rules/own-word.ts';

/**
 * A party states its position, or changes it: up to the instant every one is recorded and the last one counts. After
 * the round it is recorded as late and changes nothing. Two objections at once: the second finds the silence already
 * broken, and still stands beside the first, because what a party stated is never lost (design §1).
 */
export function position(hearing: Hearing<'position'>): void {
  const { act, task, proceedings } = hearing;
  const party = task.party ?? '';
  const { round } = proceedings;
  checkCapacity(hearing, party);
  checkOwnObjection(hearing, party);
  const fromEarlierRound = !task.taskId.includes(`.${round.circulatedBy}.`);
  if (fromEarlierRound || (act.version !== undefined && act.version !== round.version)) {
    throw new DomainError('stale-version', { field: 'version', params: { version: round.version } });
  }
  if (isSaidAgain(hearing, party)) return;
  const { choice, reason, explanation } = act;
  switch (receptionOf(hearing, party)) {
    case 'counts':
      proceedings.record({
        type: 'position-stated',
        data: { party, position: choice, version: round.version, reason, explanation, onBehalf: act.onBehalf },
      });
      concludeIfCertain(proceedings);
      break;
    case 'late':
      proceedings.record({
        type: 'late-position-recorded',
        data: { party, position: choice, version: round.version, reason, explanation },
      });
      break;
    case 'refused':
      throw new DomainError('task-closed');
  }
}

/** A network repeats a request whose answer it lost within seconds or minutes; later it is a person who speaks again. */
const repeatedWithin = 'PT10M';

/** The same person's same words about the same version are the same statement, also when the outcome came in between. */
function isSaidAgain({ act, actor, proceedings }: Hearing<'position'>, party: string): boolean {
  const stated = proceedings.state.positions[party];
  return (
    stated !== undefined &&
    stated.by === actor.person &&
    stated.position === act.choice &&
    stated.version === proceedings.round.version &&
    stated.reason === act.reason &&
    stated.explanation === act.explanation &&
    (stated.unconfirmed ?? false) === (act.onBehalf ?? false) &&
    proceedings.at < addDuration(stated.at, repeatedWithin)
  );
}

/** A party speaks for itself; only the secretariat enters what a party told it. */
function checkCapacity({ act, actor }: Hearing<'position'>, party: string): void {
  if (act.onBehalf && actor.role !== 'secretariat') throw new DomainError('not-on-behalf');
  if (!act.onBehalf && actor.party !== party) throw new DomainError('not-permitted');
}

/** What a party's own mailbox objected to, only that mailbox can let go (design §3): an entry for it must not. */
function checkOwnObjection({ act, proceedings }: Hearing<'position'>, party: string): void {
  const own = ownWord(proceedings.state.positions[party]);
  if (act.onBehalf && own !== undefined && isBlocking(own.position) && !isBlocking(act.choice)) {
    throw new DomainError('own-objection-stands', { field: 'choice', params: { party } });
  }
}

function receptionOf({ proceedings }: Hearing<'position'>, party: string): 'counts' | 'late' | 'refused' {
  const { state, at, round } = proceedings;
  if (state.at === 'circulated') return 'counts';
  if (state.at === 'withdrawn' || state.at === 'closed-without-decision') return 'refused';
  const instantCome = round.expiresAt !== undefined && at >= round.expiresAt;
  if (state.at !== 'facilitation' || instantCome) return 'late';
  const stated = state.positions[party];
  const blocksAlready = stated !== undefined && isBlocking(stated.position);
  return blocksAlready ? 'refused' : 'counts';
}
