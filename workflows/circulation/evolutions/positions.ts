import { isBlocking } from '#schemas/position.ts';
import type { Evolutions } from '#workflows/procedure/evolutions.ts';
import { close } from '#workflows/procedure/tasks.ts';
import { ownWord } from '../own-word.ts';
import type { Circulating, StatedPosition } from '../schemas/state.ts';
import type { RoundEvents, Setup } from '../setup.ts';
import { withConcern, withoutConcern } from '../standing-concerns.ts';
import { open } from '../tasks.ts';

/** What parties state, or others for them, and what they let go. */
export const positionEvolutions = <S extends Circulating>({
  situations,
}: Setup<S>): Evolutions<
  S,
  Pick<
    RoundEvents,
    | 'position-stated'
    | 'position-confirmed'
    | 'position-repudiated'
    | 'late-position-recorded'
    | 'objection-lifted'
    | 'objection-maintained'
  >
> => ({
  'position-stated': (state, event) => {
    const { party, position, version, reason, explanation, paragraphs, onBehalf } = event.data;
    const by = 'person' in event.actor ? event.actor.person : '';
    const stated: StatedPosition = {
      position,
      version,
      at: event.at,
      by,
      ...(reason === undefined ? {} : { reason }),
      ...(explanation === undefined ? {} : { explanation }),
      ...(paragraphs === undefined ? {} : { paragraphs }),
      ...(onBehalf ? { unconfirmed: true } : {}),
    };
    const replaces = onBehalf ? ownWord(state.positions[party]) : undefined;
    const kept = replaces === undefined ? stated : { ...stated, replaces };
    let next: S = { ...state, positions: { ...state.positions, [party]: kept } };
    next = close(next, event, (task) => task.kind === 'confirm' && task.party === party);
    if (onBehalf) {
      const dueAt = state.round?.expiresAt;
      next = open(next, event, 'confirm', [`party:${party}`], { party, ...(dueAt === undefined ? {} : { dueAt }) });
    }
    const joinsObjectors = state.at === situations(state).lifting && isBlocking(position);
    return joinsObjectors ? open(next, event, 'lift', [`party:${party}`], { party }) : next;
  },

  'position-confirmed': (state, event) => {
    const { party } = event.data;
    const { unconfirmed, replaces, ...confirmed } = state.positions[party] as StatedPosition;
    const next = { ...state, positions: { ...state.positions, [party]: confirmed } };
    return close(next, event, (task) => task.kind === 'confirm' && task.party === party);
  },

  'position-repudiated': (state, event) => {
    const { [event.data.party]: repudiated, ...others } = state.positions;
    const own = ownWord(repudiated);
    const next = { ...state, positions: own === undefined ? others : { ...others, [event.data.party]: own } };
    const blocks = own !== undefined && isBlocking(own.position);
    const settled = blocks ? ['confirm'] : ['confirm', 'lift'];
    return close(next, event, (task) => settled.includes(task.kind) && task.party === event.data.party);
  },

  'late-position-recorded': (state, { at, data: { party, position, version, reason, concern } }) => {
    if (concern === undefined) return state;
    if (concern === 'let-go') return withoutConcern(state, party, version);
    return withConcern(state, { party, position, version, at, ...(reason === undefined ? {} : { reason }) });
  },

  'objection-lifted': (state, event) => {
    const { party } = event.data;
    const { reason, paragraphs, unconfirmed, replaces, ...stated } = state.positions[party] as StatedPosition;
    const lifted: StatedPosition = { ...stated, position: 'no-objection', at: event.at };
    const next = { ...state, positions: { ...state.positions, [party]: lifted } };
    return close(next, event, (task) => ['lift', 'confirm'].includes(task.kind) && task.party === party);
  },

  'objection-maintained': (state) => state,
});

/** Asks each party whose position blocks to lift it. */
export function askObjectors<S extends Circulating>(state: S, event: { seq: number; at: string }): S {
  let next = state;
  for (const [party, stated] of Object.entries(state.positions)) {
    if (isBlocking(stated.position)) next = open(next, event, 'lift', [`party:${party}`], { party });
  }
  return next;
}
