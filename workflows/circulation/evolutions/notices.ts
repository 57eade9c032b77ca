import { bounceNoted } from '#workflows/procedure/bounces.ts';
import type { Evolutions } from '#workflows/procedure/evolutions.ts';
import { close } from '#workflows/procedure/tasks.ts';
import { awaitedNotice } from '../clock.ts';
import type { Circulating } from '../schemas/state.ts';
import type { RoundEvents, Setup } from '../setup.ts';
import { open } from '../tasks.ts';

/** Whether the notices of a round have arrived. */
export const noticeEvolutions = <S extends Circulating>(
  setup: Setup<S>,
): Evolutions<S, Pick<RoundEvents, 'notices-delivered' | 'notice-bounced' | 'notice-resent' | 'notice-excused'>> => ({
  'notices-delivered': (state, event) => {
    const arrived = event.data.to.reduce((next, to) => withNotice(next, to, 'delivered'), state);
    return withoutSettledNoticeTasks(arrived, event);
  },

  'notice-bounced': (state, event) => {
    const { noticesOf, to, cause } = event.data;
    const notice = awaitedNotice(setup, state, noticesOf, to);
    // A mail of an earlier round, or after the round, holds up no clock: it is recorded and no more.
    if (notice === undefined) return bounceNoted(state, event);
    const { party } = notice;
    const bounced = withNotice(state, to, 'bounced', cause === 'unheard' ? { unheard: true } : {});
    return open(bounced, event, 'notice', [setup.desk], { party });
  },

  'notice-resent': (state, event) => {
    if (state.round === undefined) return state;
    const { to, party, replaces, sentAt } = event.data;
    const { [replaces]: replaced, ...others } = state.round.notices;
    const again = { state: 'pending', party, sentBy: event.seq, ...(sentAt === undefined ? {} : { sentAt }) } as const;
    const next = { ...state, round: { ...state.round, notices: { ...others, [to]: again } } };
    return withoutSettledNoticeTasks(next, event);
  },

  'notice-excused': (state, event) => {
    const { to, party } = event.data;
    return withoutSettledNoticeTasks(withNotice(state, to === party ? unreachableNotice(party) : to, 'excused'), event);
  },
});

/** Stands in the notices of a round for a party that nobody can be written to for. */
export const unreachableNotice = (party: string): string => `nobody@${party}`;

function withNotice<S extends Circulating>(
  state: S,
  to: string,
  notice: 'delivered' | 'bounced' | 'excused',
  mark: { readonly unheard?: true } = {},
): S {
  const known = state.round?.notices[to];
  if (state.round === undefined || known === undefined) return state;
  const { unheard, ...kept } = known;
  const notices = { ...state.round.notices, [to]: { ...kept, state: notice, ...mark } };
  return { ...state, round: { ...state.round, notices } };
}

/** A task about a notice ends when no notice of its party is bounced any more. */
function withoutSettledNoticeTasks<S extends Circulating>(state: S, event: { seq: number; at: string }): S {
  const bounced = Object.values(state.round?.notices ?? {}).filter((notice) => notice.state === 'bounced');
  return close(
    state,
    event,
    (task) => task.kind === 'notice' && !bounced.some((notice) => notice.party === task.party),
  );
}
