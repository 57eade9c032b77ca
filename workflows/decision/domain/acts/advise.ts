import type { Hearing } from '../hearing.ts';

/** A consulted member of the Network gives its advice; advice cannot block (facts 2.2, 5). */
export function advise({ act, task, proceedings }: Hearing<'advise'>): void {
  proceedings.record({ type: 'advice-given', data: { party: task.party ?? '', advice: act.reason } });
}
