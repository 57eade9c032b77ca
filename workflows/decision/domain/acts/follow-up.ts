import { nextActionOf } from '../evolve/outcome.ts';
import type { Hearing } from '../hearing.ts';

/** The owner of an action reports it done; with the last one the decision is implemented. */
export function followUp({ act, task, proceedings }: Hearing<'follow-up'>): void {
  const action = nextActionOf(proceedings.state, task.party ?? '');
  if (action === undefined) return;
  proceedings.record({ type: 'follow-up-done', data: { index: action.index, report: act.reason } });
  if (proceedings.state.followUps.every((item) => item.doneAt !== undefined)) {
    proceedings.record({ type: 'decision-implemented', data: {} });
  }
}
