import { goOnWithoutObjections } from '../go-on-without-objections.ts';
import type { Circulating } from '../schemas/state.ts';
import type { Setup } from '../setup.ts';
import type { RoundHearing } from './round-hearing.ts';

/** An objector lifts its objection, or says that it stands. The task is the objector's, so nobody else can (procedure/admit.ts). */
export const lift =
  <S extends Circulating>(setup: Setup<S>) =>
  ({ act, task, proceedings, surroundings }: RoundHearing<S, 'lift'>): void => {
    const party = task.party ?? '';
    const { reason } = act;
    if (act.choice === 'maintain') {
      proceedings.record({ type: 'objection-maintained', data: { party, reason } });
      return;
    }
    proceedings.record({ type: 'objection-lifted', data: { party, reason } });
    goOnWithoutObjections(setup, proceedings, surroundings.network);
  };
