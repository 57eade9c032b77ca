import { goOnWithoutObjections } from '../go-on-without-objections.ts';
import type { Hearing } from '../hearing.ts';

/** An objector lifts its objection, or says that it stands; nobody else can. */
export function lift({ act, task, proceedings, surroundings }: Hearing<'lift'>): void {
  const party = task.party ?? '';
  const { reason } = act;
  if (act.choice === 'maintain') {
    proceedings.record({ type: 'objection-maintained', data: { party, reason } });
    return;
  }
  proceedings.record({ type: 'objection-lifted', data: { party, reason } });
  goOnWithoutObjections(proceedings, surroundings.network);
}
