import { concludeFinding, reportFailure } from '../finding.ts';
import type { Hearing } from '../hearing.ts';

/** The Coordinator answers a member who asked; or a principal says whether agreement was not reached, or the work goes on. */
export function find({ act, task, proceedings }: Hearing<'find'>): void {
  const { choice, reason } = act;
  if (task.party === undefined) {
    if (choice === 'not-reached') reportFailure(proceedings, reason);
    else proceedings.record({ type: 'facilitation-continued', data: { by: 'coordinator', reason } });
    return;
  }
  proceedings.record({ type: 'finding-stated', data: { party: task.party, finding: choice, reason } });
  concludeFinding(proceedings);
}
