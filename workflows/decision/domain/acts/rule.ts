import { checkMayBegin } from '#workflows/circulation/circulate.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { committee, decidingBody } from '../committee.ts';
import type { Hearing } from '../hearing.ts';
import { checkMatter } from '../rules/check-matter.ts';

/**
 * The Coordinator rules whether a matter can be dealt with here; nobody else ends a member's proposal but its proposer.
 * What is admitted goes round at once or, where its deadline was overtaken meanwhile, back to the desk, which can return it.
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
  if (!begins) return;
  proceedings.record({ type: 'case-accepted', data: {} });
  committee.circulate(proceedings, surroundings.network);
}

function mayBegin({ proceedings, surroundings }: Pick<Hearing<'rule'>, 'proceedings' | 'surroundings'>): boolean {
  try {
    checkMayBegin(decidingBody, proceedings.state, surroundings.network, proceedings.at);
    checkMatter(proceedings.state, surroundings.network, proceedings.at, 'choice');
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
