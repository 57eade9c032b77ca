import { checkMayBegin } from '#workflows/circulation/circulate.ts';
import { committee, decidingBody } from '../committee.ts';
import type { Hearing } from '../hearing.ts';

/** The secretariat checks form, annexes and mandates; it accepts, returns or declines, and does not judge substance. */
export function screen({ act, proceedings, surroundings }: Hearing<'screen'>): void {
  const { reason } = act;
  switch (act.choice) {
    case 'accept':
      checkMayBegin(decidingBody, proceedings.state, surroundings.network, proceedings.at);
      proceedings.record({ type: 'case-accepted', data: { reason } });
      committee.circulate(proceedings, surroundings.network);
      break;
    case 'return':
      proceedings.record({ type: 'case-returned', data: { reason } });
      break;
    case 'decline':
      proceedings.record({ type: 'case-declined', data: { reason } });
      break;
  }
}
