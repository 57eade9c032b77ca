import { askForFinding } from '../finding.ts';
import type { Hearing } from '../hearing.ts';

/** Any member may ask that it be found that agreement was not reached. */
export function askFinding({ act, actor, proceedings }: Hearing<'ask-finding'>): void {
  askForFinding(proceedings, { party: actor.party ?? '', reason: act.reason });
}
