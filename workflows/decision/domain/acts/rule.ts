import { DomainError } from '#workflows/procedure/domain-error.ts';
import { accept, checkMayAccept } from '../accept.ts';
import type { Hearing } from '../hearing.ts';

/**
 * The Coordinator rules whether a matter can be dealt with here; nobody else ends a member's proposal but its proposer.
 * What is admitted goes round at once or, where it cannot as it stands, back to the desk, which can return it.
 */
export function rule(hearing: Hearing<'rule'>): void {
  const { act, proceedings, surroundings } = hearing;
  const { reason } = act;
  if (act.choice === 'decline') {
    proceedings.record({ type: 'case-declined', data: { reason } });
    return;
  }
  const begins = mayBegin(hearing);
  proceedings.record({ type: 'case-admitted', data: begins ? { reason } : { reason, toDesk: true } });
  if (begins) accept(proceedings, surroundings);
}

function mayBegin({ proceedings, surroundings }: Pick<Hearing<'rule'>, 'proceedings' | 'surroundings'>): boolean {
  try {
    checkMayAccept(proceedings.state, surroundings.network, proceedings.at);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
